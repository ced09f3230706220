package io.slipway.indicator;

import java.util.Objects;

/** The results of a catalogue indicator over whole columns. */
final class Columns {
    private final IndicatorDefinition definition;
    private final double[][] out;

    private Columns(IndicatorDefinition definition, double[][] out) {
        this.definition = definition;
        this.out = out;
    }

    static Columns of(String name, double[][] in, double... parameters) {
        IndicatorDefinition definition = IndicatorCatalog.find(name).orElseThrow();
        return new Columns(definition, definition.over(in, parameters));
    }

    static Columns of(String name, double[] in, double... parameters) {
        return of(name, new double[][] {in}, parameters);
    }

    static double[] atr(double[] high, double[] low, double[] close, int period) {
        return of("ATR", new double[][] {high, low, close}, period).out[0];
    }

    static double[] trueRange(double[] high, double[] low, double[] close) {
        return of("TRANGE", new double[][] {high, low, close}).out[0];
    }

    double[] get(String output) {
        int index = definition.output(output);
        return out[Objects.checkIndex(index, out.length)];
    }

    double[] upper() {
        return get("upper");
    }

    double[] middle() {
        return get("middle");
    }

    double[] lower() {
        return get("lower");
    }

    double[] macd() {
        return get("macd");
    }

    double[] signal() {
        return get("signal");
    }

    double[] histogram() {
        return get("histogram");
    }
}
