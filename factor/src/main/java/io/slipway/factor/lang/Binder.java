package io.slipway.factor.lang;

import io.slipway.indicator.IndicatorCatalog;
import io.slipway.indicator.IndicatorDefinition;
import io.slipway.model.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gives syntax its meaning: which operators, fields and definitions it names. */
final class Binder {

    private static final int MAX_GRAPH_DEPTH = 1_000;

    /** What a recursive average has forgotten is less than this share of a value. */
    private static final double FORGOTTEN = 1e-12;

    private final Set<String> fields;
    private final boolean looksAhead;
    private final Graph graph = new Graph();
    private final Map<String, Node> definitions = new HashMap<>();
    private String text = "";

    Binder(Set<String> fields, boolean looksAhead) {
        this.fields = fields;
        this.looksAhead = looksAhead;
    }

    void define(Expression definition) {
        definitions.put(definition.name(), bind(definition));
    }

    void output(Expression expression) {
        graph.output(expression.name(), bind(expression));
    }

    Graph graph() {
        return graph;
    }

    private Node bind(Expression expression) {
        text = expression.text();
        return bind(Parser.parse(text));
    }

    private Node bind(Syntax syntax) {
        Node node =
                switch (syntax) {
                    case Syntax.Literal literal -> constant(literal.value());
                    case Syntax.Field field -> field(field);
                    case Syntax.Word word -> definition(word);
                    case Syntax.Text quoted ->
                            throw wrong(
                                    quoted,
                                    "factor.expression.text-alone",
                                    "value",
                                    quoted.value());
                    case Syntax.Call call -> call(call);
                };
        if (node.depth() > MAX_GRAPH_DEPTH || graph.nodes().size() > Compiler.MAX_NODES) {
            throw wrong(syntax, "factor.expression.too-deep", "limit", MAX_GRAPH_DEPTH);
        }
        return node;
    }

    private Node constant(double value) {
        boolean truth = value == 0 || value == 1;
        return make(Function.CONSTANT, List.of(), List.of(value), "", truth, Node.Reach.OWN_ROW);
    }

    private Node field(Syntax.Field field) {
        if (!fields.contains(field.name())) {
            throw unknown(field, "field", "$", field.name(), fields);
        }
        return make(Function.FIELD, List.of(), List.of(), field.name(), false, Node.Reach.OWN_ROW);
    }

    private Node definition(Syntax.Word word) {
        Node node = definitions.get(word.name());
        if (node != null) {
            return node;
        }
        String lower = word.name().toLowerCase(Locale.ROOT);
        if (fields.contains(lower)) {
            throw wrong(word, "factor.expression.bare-field", "word", word.name(), "field", lower);
        }
        throw unknown(word, "name", "", word.name(), definitions.keySet());
    }

    private Node call(Syntax.Call call) {
        Optional<IndicatorDefinition> indicator = IndicatorCatalog.find(call.name());
        if (indicator.isPresent()) {
            return isWeightedMean(call)
                    ? operator(call, OperatorTable.find("QlibEMA").orElseThrow())
                    : indicator(call, indicator.get());
        }
        Operator operator =
                OperatorTable.find(call.name())
                        .orElseThrow(() -> unknown(call, "operator", "", call.name(), operators()));
        if (!call.output().isEmpty()) {
            throw wrong(
                    call,
                    "factor.expression.no-output",
                    "operator",
                    call.name(),
                    "output",
                    call.output());
        }
        return operator(call, operator);
    }

    /** Qlib writes the weight of the newest value where others write a period. */
    private static boolean isWeightedMean(Syntax.Call call) {
        return call.name().equals("EMA")
                && call.arguments().size() == 2
                && call.arguments().get(1) instanceof Syntax.Literal weight
                && weight.value() > 0
                && weight.value() < 1;
    }

    private Set<String> operators() {
        Set<String> names = new TreeSet<>();
        OperatorTable.all().forEach(each -> names.add(each.name()));
        IndicatorCatalog.all().forEach(each -> names.add(each.name()));
        return names;
    }

    private Node operator(Syntax.Call call, Operator operator) {
        int given = call.arguments().size();
        if (given < operator.fewestArguments() || given > operator.parameters().size()) {
            throw wrong(
                    call,
                    "factor.expression.arguments",
                    "signature",
                    operator.signature(),
                    "count",
                    given);
        }
        if (isOfTwoSeries(call, operator)) {
            Function ofTwo = operator.function() == Function.MIN ? Function.LESS : Function.GREATER;
            return make(
                    ofTwo, List.of(bind(argument(call, 0)), bind(argument(call, 1))), List.of());
        }
        List<Node> inputs = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        String name = "";
        for (int i = 0; i < operator.parameters().size(); i++) {
            Operator.Parameter parameter = operator.parameters().get(i);
            if (i >= given) {
                numbers.add(parameter.standard());
                continue;
            }
            Syntax argument = argument(call, i);
            switch (parameter.form()) {
                case SERIES -> inputs.add(bind(argument));
                case TRUTH -> inputs.add(truth(argument, call));
                case INSTRUMENT -> name = instrument(argument, operator);
                default -> numbers.add(number(argument, operator, parameter));
            }
        }
        return build(operator, inputs, numbers, name);
    }

    /** {@code min(x, y)} of the WorldQuant formulas compares two series or looks at a window. */
    private static boolean isOfTwoSeries(Syntax.Call call, Operator operator) {
        return (operator.name().equals("min") || operator.name().equals("max"))
                && !(argument(call, 1) instanceof Syntax.Literal);
    }

    private static Syntax argument(Syntax.Call call, int index) {
        return call.arguments().get(index);
    }

    private Node truth(Syntax argument, Syntax.Call call) {
        Node node = bind(argument);
        if (!node.isTruth()) {
            String sign = call.sign().isEmpty() ? call.name() : call.sign();
            throw wrong(argument, "factor.expression.truth", "sign", sign);
        }
        return node;
    }

    private String instrument(Syntax argument, Operator operator) {
        return switch (argument) {
            case Syntax.Text quoted -> quoted.value();
            case Syntax.Word word -> word.name();
            default ->
                    throw wrong(
                            argument,
                            "factor.expression.instrument",
                            "signature",
                            operator.signature());
        };
    }

    private double number(Syntax argument, Operator operator, Operator.Parameter parameter) {
        if (!(argument instanceof Syntax.Literal literal)) {
            throw wrong(
                    argument,
                    "factor.expression.not-a-number",
                    "parameter",
                    parameter.name(),
                    "signature",
                    operator.signature());
        }
        double value = literal.value();
        return switch (parameter.form()) {
            case WINDOW -> window(literal, operator);
            case SHIFT -> shift(literal, operator);
            case DECAY -> value > 0 && value < 1 ? value : whole(literal, operator, 1);
            default -> inRange(literal, operator, parameter);
        };
    }

    private double window(Syntax.Literal literal, Operator operator) {
        int fewest =
                switch (operator.function()) {
                    case SKEW -> 3;
                    case KURT -> 4;
                    default -> 1;
                };
        return whole(literal, operator, fewest);
    }

    private double shift(Syntax.Literal literal, Operator operator) {
        double rows = literal.value();
        if (rows < 0 && !looksAhead && rows == Math.rint(rows)) {
            throw wrong(
                    literal, "factor.expression.looks-ahead", "signature", operator.signature());
        }
        return whole(literal, operator, looksAhead ? -Compiler.MAX_WINDOW : 0);
    }

    private double whole(Syntax.Literal literal, Operator operator, int fewest) {
        double value = operator.cutsFractions() ? Math.floor(literal.value()) : literal.value();
        if (!(value == Math.rint(value) && value >= fewest && value <= Compiler.MAX_WINDOW)) {
            throw wrong(
                    literal,
                    "factor.expression.window",
                    "operator",
                    operator.name(),
                    "fewest",
                    fewest,
                    "most",
                    Compiler.MAX_WINDOW,
                    "value",
                    Operator.plain(literal.value()));
        }
        return value;
    }

    private double inRange(
            Syntax.Literal literal, Operator operator, Operator.Parameter parameter) {
        double most =
                switch (operator.function()) {
                    case QUANTILE -> 1;
                    case CS_WINSORIZE -> 0.5;
                    default -> 1e9;
                };
        if (!(literal.value() >= 0 && literal.value() <= most)) {
            throw wrong(
                    literal,
                    "factor.expression.number",
                    "operator",
                    operator.name(),
                    "parameter",
                    parameter.name(),
                    "most",
                    Operator.plain(most),
                    "value",
                    Operator.plain(literal.value()));
        }
        return literal.value();
    }

    private Node build(
            Operator operator, List<Node> inputs, List<Double> numbers, String instrument) {
        Function function = operator.function();
        return switch (function.kind()) {
            case ROLLING -> {
                int window = numbers.getFirst().intValue();
                List<Double> all = new ArrayList<>(numbers);
                all.add(1, operator.needsFullWindow() ? window : 1.0);
                yield make(function, inputs, all, "", false, new Node.Reach(window - 1, 0));
            }
            case SHIFT -> ref(inputs.getFirst(), numbers.getFirst().intValue());
            case RECURSIVE -> weighted(inputs.getFirst(), numbers.getFirst());
            case OTHER ->
                    make(
                            function,
                            inputs,
                            numbers,
                            instrument,
                            inputs.getFirst().isTruth(),
                            Node.Reach.OWN_ROW);
            default ->
                    function == Function.SUB && inputs.size() == 1
                            ? make(
                                    Function.SUB,
                                    List.of(
                                            inputs.getFirst(),
                                            ref(inputs.getFirst(), numbers.getFirst().intValue())),
                                    List.of())
                            : make(function, inputs, numbers);
        };
    }

    private Node ref(Node input, int rows) {
        Node.Reach reach =
                rows == 0
                        ? new Node.Reach(Node.ALL_ROWS, 0)
                        : new Node.Reach(Math.max(rows, 0), Math.max(-rows, 0));
        return make(Function.REF, List.of(input), List.of((double) rows), "", false, reach);
    }

    private Node weighted(Node input, double given) {
        double weight = given < 1 ? given : 2 / (given + 1);
        int back = weight == 1 ? 0 : (int) Math.ceil(Math.log(FORGOTTEN) / Math.log1p(-weight));
        return make(
                Function.EWM,
                List.of(input),
                List.of(weight),
                "",
                false,
                new Node.Reach(Math.max(back, 0), 0));
    }

    private Node indicator(Syntax.Call call, IndicatorDefinition definition) {
        int given = call.arguments().size();
        if (given < definition.series()
                || given > definition.series() + definition.parameters().size()) {
            throw wrong(
                    call,
                    "factor.expression.arguments",
                    "signature",
                    Indicators.signature(definition),
                    "count",
                    given);
        }
        List<Node> inputs = new ArrayList<>();
        for (int i = 0; i < definition.series(); i++) {
            inputs.add(bind(argument(call, i)));
        }
        for (String field : Indicators.fields(definition)) {
            inputs.add(field(new Syntax.Field(field, call.at())));
        }
        double[] parameters = parameters(call, definition);
        List<Double> numbers = new ArrayList<>();
        Arrays.stream(parameters).forEach(numbers::add);
        numbers.add((double) output(call, definition));
        int back = Node.Reach.OWN_ROW.back() + Indicators.warmUp(definition, parameters);
        return make(
                Function.INDICATOR,
                inputs,
                numbers,
                definition.name(),
                false,
                new Node.Reach(back, 0));
    }

    private double[] parameters(Syntax.Call call, IndicatorDefinition definition) {
        List<Syntax> given = call.arguments().subList(definition.series(), call.arguments().size());
        double[] values = new double[given.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(given.get(i) instanceof Syntax.Literal literal)) {
                throw wrong(
                        given.get(i),
                        "factor.expression.not-a-number",
                        "parameter",
                        definition.parameters().get(i).name(),
                        "signature",
                        Indicators.signature(definition));
            }
            values[i] = literal.value();
            if (!definition.parameters().get(i).accepts(values[i])
                    || Math.abs(values[i]) > Compiler.MAX_WINDOW) {
                throw wrong(
                        literal,
                        "factor.expression.parameter",
                        "operator",
                        definition.name(),
                        "parameter",
                        definition.parameters().get(i).name(),
                        "least",
                        Operator.plain(definition.parameters().get(i).min()),
                        "most",
                        Operator.plain(
                                Math.min(
                                        definition.parameters().get(i).max(), Compiler.MAX_WINDOW)),
                        "value",
                        Operator.plain(values[i]));
            }
        }
        return checked(call, definition, values);
    }

    /** Parameters that are each in range may still not fit one another. */
    private double[] checked(Syntax.Call call, IndicatorDefinition definition, double[] values) {
        try {
            definition.start(values);
            return definition.arguments(values);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    call,
                    "factor.expression.parameters",
                    "operator",
                    definition.name(),
                    "reason",
                    String.valueOf(e.getMessage()));
        }
    }

    private int output(Syntax.Call call, IndicatorDefinition definition) {
        if (call.output().isEmpty()) {
            return 0;
        }
        int index = definition.output(call.output());
        if (index < 0) {
            throw wrong(
                    call,
                    "factor.expression.unknown-output",
                    "operator",
                    definition.name(),
                    "output",
                    call.output(),
                    "outputs",
                    String.join(", ", definition.outputs()));
        }
        return index;
    }

    private Node make(Function function, List<Node> inputs, List<Double> numbers) {
        boolean truth =
                switch (function) {
                    case GT, GE, LT, LE, EQ, NE, AND, OR, NOT -> true;
                    case IF -> inputs.get(1).isTruth() && inputs.get(2).isTruth();
                    default -> false;
                };
        return make(function, inputs, numbers, "", truth, Node.Reach.OWN_ROW);
    }

    private Node make(
            Function function,
            List<Node> inputs,
            List<Double> numbers,
            String name,
            boolean truth,
            Node.Reach reach) {
        return graph.node(function, inputs, numbers, name, truth, reach);
    }

    private RuntimeException wrong(Syntax syntax, String code, Object... namesAndValues) {
        return Mistake.at(text, syntax.at(), code, namesAndValues);
    }

    private RuntimeException unknown(
            Syntax syntax, String kind, String sign, String word, Set<String> known) {
        Optional<String> near = Nearest.to(word, new TreeSet<>(known));
        String code = "factor.expression.unknown-" + kind;
        return near.isPresent()
                ? wrong(syntax, code + "-near", "word", sign + word, "near", sign + near.get())
                : wrong(syntax, code, "word", sign + word);
    }
}
