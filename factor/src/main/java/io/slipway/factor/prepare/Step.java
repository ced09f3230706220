package io.slipway.factor.prepare;

import java.util.List;
import java.util.Locale;

/** One thing done to a cross-section. Its text is how it is written. */
public sealed interface Step {

    /** How far from the middle a value may lie. */
    enum Bound {
        /**
         * The median, and so many times 1.4826 × the median absolute deviation, which is the
         * standard deviation where values are normal.
         */
        MAD(3),
        /** The quantile of that share, and that of one less it; interpolated linearly. */
        QUANTILE(0.025),
        /** The mean, and so many sample standard deviations. */
        SIGMA(3);

        private final double usual;

        Bound(double usual) {
            this.usual = usual;
        }

        double usual() {
            return usual;
        }

        boolean allows(double width) {
            return this == QUANTILE ? width > 0 && width < 0.5 : width > 0 && width <= 1000;
        }
    }

    /** What makes cross-sections comparable. */
    enum Scale {
        /** Distance from the mean in sample standard deviations; 0 for all where all are equal. */
        ZSCORE,
        /** {@code (rank - 1/2) / n}, between 0 and 1; equal values share their mean rank. */
        RANK,
        /**
         * The normal quantile of {@code (rank - 3/8) / (n + 1/4)} (Blom 1958); equal values share
         * their mean rank.
         */
        RANK_GAUSS
    }

    /** What takes the place of a missing value. */
    enum Filler {
        ZERO,
        /** The cross-section's median. */
        MEDIAN,
        /** The median of its industry; the cross-section's where it has none. */
        GROUP_MEDIAN,
        /** The same instrument's last prepared value, if it is not too old. */
        FORWARD,
        /** Nothing: it is left out. */
        DROP
    }

    /** Draws what lies beyond a bound in to it. Nothing is done where the bound has no width. */
    record Winsorise(Bound bound, double width) implements Step {
        public Winsorise {
            if (!bound.allows(width)) {
                throw new IllegalArgumentException(width + " is no width of " + bound);
            }
        }

        @Override
        public String toString() {
            return "winsorise(%s,%s)".formatted(word(bound), number(width));
        }
    }

    /** Makes values comparable from day to day. */
    record Standardise(Scale scale) implements Step {
        @Override
        public String toString() {
            return "standardise(" + word(scale) + ")";
        }
    }

    /**
     * Takes out what a cross-sectional regression explains by groups (a dummy each) and by numbers,
     * with a constant: what is left is the residual.
     *
     * @param against names of groups ({@code industry}, {@code venue}) and numbers ({@code size},
     *     the logarithm of the market value)
     */
    record Neutralise(List<String> against) implements Step {
        public Neutralise {
            against = List.copyOf(against);
            if (against.isEmpty()) {
                throw new IllegalArgumentException("neutralise against something");
            }
        }

        @Override
        public String toString() {
            return "neutralise(" + String.join(",", against) + ")";
        }
    }

    /**
     * Puts something in the place of what is missing.
     *
     * @param rows how many rows back {@link Filler#FORWARD} looks at most; else 0
     */
    record Fill(Filler filler, int rows) implements Step {
        public Fill {
            if (rows < 0 || (filler == Filler.FORWARD) != (rows > 0)) {
                throw new IllegalArgumentException(rows + " rows for " + filler);
            }
        }

        @Override
        public String toString() {
            return "fill(" + word(filler) + (rows > 0 ? "," + rows : "") + ")";
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
