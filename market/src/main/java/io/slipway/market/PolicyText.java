package io.slipway.market;

import io.slipway.model.Decimal;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The textual form of a policy: {@code name}, or {@code name:value,value,key=value}. */
final class PolicyText {

    /** More digits than this behind the point are a slip of the finger, not a rate. */
    private static final int MAX_SCALE = 12;

    private final String text;
    private final String code;
    private final String forms;
    private final String name;
    private final List<String> values = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private int valuesRead;

    private PolicyText(String text, String code, String forms) {
        this.text = text;
        this.code = code;
        this.forms = forms;
        int colon = text.indexOf(':');
        this.name = (colon < 0 ? text : text.substring(0, colon)).strip();
        if (colon >= 0) {
            for (String part : text.substring(colon + 1).split(",", -1)) {
                add(part.strip());
            }
        }
    }

    /**
     * @param code of the problem with arguments {@code value} and {@code forms}
     */
    static PolicyText of(String text, String code, String forms) {
        return new PolicyText(text, code, forms);
    }

    private void add(String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            values.add(part);
        } else if (options.put(
                        part.substring(0, equals).strip(), part.substring(equals + 1).strip())
                != null) {
            throw unreadable();
        }
    }

    String name() {
        return name;
    }

    /** The positional number, not negative. */
    Decimal amount(int position) {
        return notNegative(rate(position));
    }

    /** The positional number of either sign. */
    Decimal rate(int position) {
        if (position >= values.size()) {
            throw unreadable();
        }
        valuesRead = Math.max(valuesRead, position + 1);
        return decimal(values.get(position));
    }

    /** The named number, not negative; zero where it is not given. */
    Decimal amount(String option) {
        String value = options.remove(option);
        return value == null ? Decimal.ZERO : notNegative(decimal(value));
    }

    /** The named number, not negative, or a default. */
    double number(String option, double absent) {
        return options.containsKey(option) ? amount(option).toDouble() : absent;
    }

    /** The named percentage such as {@code 1%}; null where it is not given. */
    @Nullable Decimal percent(String option) {
        String value = options.remove(option);
        if (value == null) {
            return null;
        }
        if (!value.endsWith("%")) {
            throw unreadable();
        }
        return notNegative(decimal(value.substring(0, value.length() - 1)));
    }

    void requireAllRead() {
        if (valuesRead < values.size() || !options.isEmpty()) {
            throw unreadable();
        }
    }

    ProblemException unreadable() {
        return new ProblemException(Problem.of(code, "value", text, "forms", forms));
    }

    private Decimal notNegative(Decimal value) {
        if (value.isNegative()) {
            throw unreadable();
        }
        return value;
    }

    private Decimal decimal(String value) {
        try {
            Decimal number = Decimal.parse(value);
            if (number.scale() <= MAX_SCALE) {
                return number;
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(code, "value", text, "forms", forms), e);
        }
        throw unreadable();
    }
}
