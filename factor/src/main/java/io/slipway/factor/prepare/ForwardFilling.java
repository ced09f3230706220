package io.slipway.factor.prepare;

import java.util.Arrays;

/** Fills gaps with the same instrument's last value. */
final class ForwardFilling implements Preparer.Work {

    private final int bound;
    private final double[] last;
    private final int[] age;

    ForwardFilling(int instruments, int bound) {
        this.bound = bound;
        this.last = new double[instruments];
        this.age = new int[instruments];
        Arrays.fill(last, Double.NaN);
    }

    @Override
    public void apply(double[] values, Section section) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                last[i] = values[i];
                age[i] = 0;
            } else {
                age[i] = Math.min(age[i], bound) + 1;
                if (section.member()[i] && age[i] <= bound) {
                    values[i] = last[i];
                }
            }
        }
    }
}
