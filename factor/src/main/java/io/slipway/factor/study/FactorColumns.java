package io.slipway.factor.study;

import io.slipway.data.panel.PanelReader;
import io.slipway.factor.eval.Block;
import io.slipway.factor.eval.EvaluationOptions;
import io.slipway.factor.eval.Evaluator;
import io.slipway.factor.eval.FactorSink;
import io.slipway.factor.lang.Graph;
import java.util.Arrays;

/** Values of expressions by row and instrument, as studies want them. */
public final class FactorColumns implements FactorSink {

    private final double[][][] values;

    private FactorColumns(int expressions, int rows, int instruments) {
        this.values = new double[expressions][rows][instruments];
        for (double[][] column : values) {
            for (double[] row : column) {
                Arrays.fill(row, Double.NaN);
            }
        }
    }

    /**
     * Evaluates the expressions of a graph over all instruments of a reader.
     *
     * @return by expression, row and instrument; NaN where there is no value or no bar
     */
    public static double[][][] of(Graph graph, PanelReader reader, EvaluationOptions options) {
        FactorColumns columns =
                new FactorColumns(
                        graph.names().size(), reader.time().length, reader.instruments().size());
        new Evaluator(graph, options).run(reader, columns);
        return columns.values;
    }

    /** Threads bring different instruments, so they write to different places. */
    @Override
    public void accept(Block block) {
        for (int k = 0; k < values.length; k++) {
            for (int r = 0; r < block.rows(); r++) {
                values[k][block.firstRow() + r][block.index()] = block.value(k, r);
            }
        }
    }

    @Override
    public boolean isOrdered() {
        return false;
    }
}
