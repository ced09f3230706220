package io.slipway.factor.lang;

import java.util.List;

/** An expression as it is written. Every part knows the character it begins at. */
sealed interface Syntax {

    int at();

    /** How many levels it has, at least 1. */
    int depth();

    /** A number. */
    record Literal(double value, int at) implements Syntax {
        @Override
        public int depth() {
            return 1;
        }
    }

    /** A field such as {@code $close}, without the sign. */
    record Field(String name, int at) implements Syntax {
        @Override
        public int depth() {
            return 1;
        }
    }

    /** A word alone: the name of a definition. */
    record Word(String name, int at) implements Syntax {
        @Override
        public int depth() {
            return 1;
        }
    }

    /** Text in quotes. */
    record Text(String value, int at) implements Syntax {
        @Override
        public int depth() {
            return 1;
        }
    }

    /**
     * An operator with its arguments.
     *
     * @param sign how it was written where that was a sign such as {@code +}; else empty
     * @param output name after the dot; empty for the first output
     */
    record Call(String name, List<Syntax> arguments, String sign, String output, int at, int depth)
            implements Syntax {

        static Call of(String name, List<Syntax> arguments, String sign, int at) {
            int deepest = 0;
            for (Syntax each : arguments) {
                deepest = Math.max(deepest, each.depth());
            }
            return new Call(name, List.copyOf(arguments), sign, "", at, deepest + 1);
        }

        Call output(String wanted) {
            return new Call(name, arguments, sign, wanted, at, depth);
        }
    }
}
