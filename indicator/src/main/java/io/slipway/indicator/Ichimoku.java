package io.slipway.indicator;

/**
 * Ichimoku cloud: the middles of three windows, two of them shown some bars later.
 *
 * <p>Formula: {@code conversion}, {@code base} and a third line are {@code (highest high + lowest
 * low) / 2} over 9, 26 and 52 bars; {@code spanA} is the middle of the first two and {@code spanB}
 * the third, both of {@code shift} bars before, where charts draw them for today. The lagging span
 * is the close drawn in the past and would see the future: it is the close itself, and no output.
 * Source: G. Hosoda, Ichimoku Kinko Hyo (1969). Outputs: conversion, base, spanA, spanB.
 */
public final class Ichimoku extends HighLowIndicator {
    private final Donchian conversion;
    private final Donchian base;
    private final Donchian slow;
    private final Lag pastA;
    private final Lag pastB;
    private final int shift;
    private double spanA;
    private double spanB;

    /**
     * @param conversion period of the conversion line; Hosoda used 9
     * @param base period of the base line; Hosoda used 26
     * @param slow period of the second span, at least the others; Hosoda used 52
     * @param shift bars by which the spans are shown later, from 0; charts use 26
     */
    public Ichimoku(int conversion, int base, int slow, int shift) {
        super(
                Math.max(Inputs.period("slow", slow), Math.max(conversion, base))
                        + Inputs.inRange("shift", shift, 0, Inputs.MAX_PERIOD));
        this.conversion = part(new Donchian(Inputs.period("conversion", conversion)));
        this.base = part(new Donchian(Inputs.period("base", base)));
        this.slow = part(new Donchian(slow));
        this.shift = shift;
        this.pastA = new Lag(Math.max(shift, 1));
        this.pastB = new Lag(Math.max(shift, 1));
    }

    @Override
    double next(double high, double low) {
        double quick = conversion.update(high, low);
        double a = 0.5 * (quick + base.update(high, low));
        double b = slow.update(high, low);
        spanA = shift == 0 ? a : pastA.update(a);
        spanB = shift == 0 ? b : pastB.update(b);
        return Double.isNaN(spanA + spanB) ? Double.NaN : quick;
    }

    @Override
    double further(int index) {
        return switch (index) {
            case 1 -> base.value();
            case 2 -> spanA;
            default -> spanB;
        };
    }

    @Override
    void clear() {
        pastA.reset();
        pastB.reset();
    }
}
