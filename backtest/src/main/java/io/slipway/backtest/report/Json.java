package io.slipway.backtest.report;

/**
 * Writes the numbers behind the charts as compact JSON that may stand inside a script element:
 * nothing in it can end the element. Numbers are rounded to what a chart can show.
 */
final class Json {

    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };
    private static final int SIGNIFICANT_DIGITS = 6;
    private static final double EXACT = 1e15;

    private final StringBuilder out = new StringBuilder(1 << 16);

    Json object() {
        return begin('{');
    }

    Json array() {
        return begin('[');
    }

    private Json begin(char bracket) {
        separate();
        out.append(bracket);
        return this;
    }

    Json endObject() {
        out.append('}');
        return this;
    }

    Json endArray() {
        out.append(']');
        return this;
    }

    Json name(String name) {
        text(name);
        out.append(':');
        return this;
    }

    Json text(String value) {
        separate();
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        out.append('"');
        return this;
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                    String hex = Integer.toHexString(c);
                    out.append("\\u").repeat('0', 4 - hex.length()).append(hex);
                } else {
                    out.append(c);
                }
            }
        }
    }

    Json number(long value) {
        separate();
        out.append(value);
        return this;
    }

    Json flag(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    /** A number with at most so many digits behind the point; null where it is not defined. */
    Json number(double value, int decimals) {
        separate();
        double scaled = value * POWERS[decimals];
        if (!(Math.abs(scaled) < EXACT)) {
            out.append(Double.isFinite(value) ? Double.toString(value) : "null");
            return this;
        }
        long units = (long) Math.rint(scaled);
        if (units < 0) {
            out.append('-');
        }
        out.append(Math.abs(units) / POWERS[decimals]);
        fraction(Math.abs(units) % POWERS[decimals], decimals);
        return this;
    }

    private void fraction(long fraction, int decimals) {
        long rest = fraction;
        if (rest == 0) {
            return;
        }
        out.append('.');
        for (int place = decimals - 1; rest != 0; place--) {
            out.append((char) ('0' + rest / POWERS[place]));
            rest %= POWERS[place];
        }
    }

    /** The values at the given places, to six significant digits of the largest. */
    Json numbers(double[] values, int[] places) {
        int decimals = decimals(values, places);
        array();
        for (int place : places) {
            number(values[place], decimals);
        }
        return endArray();
    }

    private static int decimals(double[] values, int[] places) {
        double largest = 0;
        for (int place : places) {
            double size = Math.abs(values[place]);
            largest = size > largest && size < Double.POSITIVE_INFINITY ? size : largest;
        }
        int integerDigits = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest)) + 1;
        return Math.clamp((long) SIGNIFICANT_DIGITS - integerDigits, 0, POWERS.length - 1);
    }

    /**
     * The first value as it is and then the steps between values: times of even steps pack well.
     */
    Json steps(long[] values) {
        array();
        long before = 0;
        for (long value : values) {
            number(value - before);
            before = value;
        }
        return endArray();
    }

    private void separate() {
        if (out.isEmpty()) {
            return;
        }
        char last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[' && last != ':') {
            out.append(',');
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
