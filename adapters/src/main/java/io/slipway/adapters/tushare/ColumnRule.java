package io.slipway.adapters.tushare;

import io.slipway.data.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a column is made of the vendor's fields: the grammar of a column in {@code datasets.txt}.
 *
 * @param choices one as a rule; where there are several, each makes a row of its own
 */
record ColumnRule(Column column, List<Choice> choices) {

    /**
     * One way to make a value.
     *
     * @param fields the vendor's; the first that is there counts
     * @param constant what counts where no field is; null for nothing
     * @param factor the vendor's number is multiplied by it
     * @param shift and this is added
     */
    record Choice(
            List<String> fields,
            @Nullable String constant,
            Kind kind,
            double factor,
            double shift) {}

    private static final Pattern NAMED = Pattern.compile("([a-z][a-z0-9_]*)=(.+)");
    private static final Pattern CHOICE =
            Pattern.compile("([^@:]+?)(?:@([a-z]+)|:([A-Za-z]+)(?:\\*([0-9]+))?(?:\\+([0-9]+))?)?");

    ColumnRule {
        choices = List.copyOf(choices);
    }

    static ColumnRule parse(String text) {
        Matcher named = NAMED.matcher(text);
        String made = named.matches() ? named.group(2) : text;
        List<Choice> choices = new ArrayList<>();
        String unit = "";
        for (String each : made.split("/", -1)) {
            Matcher choice = CHOICE.matcher(each);
            if (!choice.matches()) {
                throw new IllegalArgumentException("no column: " + text);
            }
            choices.add(choice(choice));
            unit = choice.group(3) == null ? "" : choice.group(3);
        }
        Choice first = choices.getFirst();
        String name = named.matches() ? named.group(1) : first.fields().getFirst();
        return new ColumnRule(new Column(name, first.kind().type(), unit), choices);
    }

    private static Choice choice(Matcher choice) {
        List<String> fields = new ArrayList<>();
        String constant = null;
        for (String source : choice.group(1).split("\\?", -1)) {
            if (source.startsWith("'")) {
                constant = source.substring(1, source.length() - 1);
            } else {
                fields.add(source);
            }
        }
        return new Choice(
                List.copyOf(fields),
                constant,
                kind(choice),
                choice.group(4) == null ? 1 : Double.parseDouble(choice.group(4)),
                choice.group(5) == null ? 0 : Double.parseDouble(choice.group(5)));
    }

    private static Kind kind(Matcher choice) {
        if (choice.group(3) != null) {
            return Kind.NUMBER;
        }
        return choice.group(2) == null ? Kind.TEXT : Kind.named(choice.group(2));
    }

    /** The vendor's fields it is made of. */
    List<String> fields() {
        return choices.stream().flatMap(choice -> choice.fields().stream()).distinct().toList();
    }
}
