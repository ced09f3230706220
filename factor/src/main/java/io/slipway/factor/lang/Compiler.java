package io.slipway.factor.lang;

import io.slipway.data.panel.BarField;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns expressions into a {@link Graph}. Immutable.
 *
 * <p>Failures are {@link io.slipway.model.ProblemException}s that point at the character.
 */
public final class Compiler {

    /** Longest window. */
    public static final int MAX_WINDOW = 100_000;

    /** Most nodes of one graph, so that no text takes all memory. */
    static final int MAX_NODES = 100_000;

    private final Set<String> fields;
    private final boolean looksAhead;

    private Compiler(Set<String> fields, boolean looksAhead) {
        this.fields = fields;
        this.looksAhead = looksAhead;
    }

    /** For factors over the fields of bars. */
    public static Compiler ofBars() {
        return new Compiler(
                Stream.of(BarField.values())
                        .map(BarField::fieldName)
                        .collect(Collectors.toUnmodifiableSet()),
                false);
    }

    /** The same with further fields, without {@code $}. */
    public Compiler withFields(Collection<String> more) {
        Set<String> all = new TreeSet<>(fields);
        all.addAll(more);
        return new Compiler(Set.copyOf(all), looksAhead);
    }

    /** For labels, which may look ahead: {@code Ref(x, -n)}. */
    public Compiler forLabels() {
        return new Compiler(fields, true);
    }

    public Graph compile(Expression... expressions) {
        return compile(List.of(), List.of(expressions));
    }

    public Graph compile(List<Expression> expressions) {
        return compile(List.of(), expressions);
    }

    /**
     * @param definitions expressions that later definitions and expressions may name, in order; no
     *     outputs of their own
     */
    public Graph compile(List<Expression> definitions, List<Expression> expressions) {
        Binder binder = new Binder(fields, looksAhead);
        definitions.forEach(binder::define);
        expressions.forEach(binder::output);
        return binder.graph();
    }

    /**
     * Reads one expression without asking what fields there are.
     *
     * @throws io.slipway.model.ProblemException if it has no right form
     */
    static Syntax parse(String text) {
        return Parser.parse(text);
    }
}
