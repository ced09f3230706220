package io.slipway.backtest;

import io.slipway.model.Nearest;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.trading.StrategyFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The strategies that are installed, and the way to one in a user's source file. */
public final class StrategyCatalogue {

    private final SortedMap<String, StrategyFactory<?>> byName = new TreeMap<>();

    private StrategyCatalogue(Collection<StrategyFactory<?>> factories) {
        for (StrategyFactory<?> factory : factories) {
            if (byName.put(factory.name(), factory) != null) {
                throw new IllegalArgumentException(
                        "two strategies are called '" + factory.name() + "'");
            }
        }
    }

    /** Everything {@link ServiceLoader} finds on the class path. */
    public static StrategyCatalogue installed() {
        List<StrategyFactory<?>> factories = new ArrayList<>();
        ServiceLoader.load(StrategyFactory.class).forEach(factories::add);
        return new StrategyCatalogue(factories);
    }

    /**
     * @throws IllegalArgumentException if two have the same name
     */
    public static StrategyCatalogue of(Collection<StrategyFactory<?>> factories) {
        return new StrategyCatalogue(factories);
    }

    /** In the order of their names. */
    public List<StrategyFactory<?>> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The strategy of a name, or in a {@code .java} file, which is compiled now.
     *
     * @throws ProblemException if there is none, or if the file does not compile or does not hold
     *     exactly one strategy
     */
    public LoadedStrategy find(String nameOrFile) {
        if (nameOrFile.endsWith(".java")) {
            return StrategyFile.load(Path.of(nameOrFile));
        }
        StrategyFactory<?> factory = byName.get(nameOrFile);
        if (factory == null) {
            throw new ProblemException(unknown(nameOrFile));
        }
        return new LoadedStrategy(nameOrFile, factory, null, null);
    }

    private Problem unknown(String name) {
        return Nearest.to(name, byName.keySet())
                .map(near -> Problem.of("strategy.unknown-near", "name", name, "near", near))
                .orElseGet(() ->
                        Problem.of(
                                "strategy.unknown",
                                "name",
                                name,
                                "known",
                                String.join(", ", byName.keySet())));
    }
}
