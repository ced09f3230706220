package io.slipway.backtest;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.trading.Needs;
import io.slipway.trading.Parameters;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A strategy that was found, and where.
 *
 * @param name what users call it; for a source file the file's path
 * @param factory makes it
 * @param file source file, or null if it is installed
 * @param source text of the file, or null
 */
public record LoadedStrategy(
        String name, StrategyFactory<?> factory, @Nullable Path file, @Nullable String source) {

    /**
     * A strategy with its parameters, ready to be asked.
     *
     * @param parameters every parameter as text, defaults included
     * @param needs what it declared
     * @param strategy fresh, never run
     */
    public record Prepared(
            SequencedMap<String, String> parameters, Needs needs, Strategy strategy) {}

    /**
     * A fresh strategy.
     *
     * @throws ProblemException naming each parameter that is wrong, or what the factory threw
     */
    public Prepared prepare(Map<String, String> parameters) {
        try {
            return prepare(factory, parameters);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ProblemException(
                    Problem.of("strategy.not-made", "name", name, "error", e), e);
        }
    }

    private static <P extends Record> Prepared prepare(
            StrategyFactory<P> factory, Map<String, String> texts) {
        P parameters = Parameters.parse(factory.parameterType(), texts);
        return new Prepared(
                new LinkedHashMap<>(Parameters.format(parameters)),
                factory.needs(parameters),
                factory.create(parameters));
    }

    /** The source file, or null if it is installed. */
    public @Nullable StrategySource origin() {
        return file == null || source == null
                ? null
                : new StrategySource(String.valueOf(file.getFileName()), source);
    }
}
