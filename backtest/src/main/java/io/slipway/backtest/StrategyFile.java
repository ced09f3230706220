package io.slipway.backtest;

import io.slipway.model.FileFailure;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.trading.Needs;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A strategy in one source file: compiled in memory, searched for the one factory it must hold. A
 * file with no factory and one strategy that needs no arguments is a strategy without parameters.
 */
final class StrategyFile {

    /** What the history window of a strategy without a factory keeps. */
    static final int PLAIN_HISTORY_BARS = 512;

    private final Path file;
    private final List<Class<?>> classes;

    private StrategyFile(Path file, List<Class<?>> classes) {
        this.file = file;
        this.classes = classes;
    }

    static LoadedStrategy load(Path file) {
        String source = read(file);
        StrategyFile found = new StrategyFile(file, SourceCompiler.compile(file, source));
        return new LoadedStrategy(file.toString(), found.factory(), file, source);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("strategy.no-file", "file", file), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            "strategy.unreadable", "file", file, "reason", FileFailure.reason(e)),
                    e);
        }
    }

    private StrategyFactory<?> factory() {
        List<Class<?>> factories = concrete(StrategyFactory.class);
        if (factories.size() == 1) {
            return (StrategyFactory<?>) instance(factories.getFirst());
        }
        List<Class<?>> plain =
                concrete(Strategy.class).stream().filter(StrategyFile::needsNothing).toList();
        if (factories.isEmpty() && plain.size() == 1) {
            Strategy first = (Strategy) instance(plain.getFirst());
            return new PlainFactory(plain.getFirst().getSimpleName(), first.getClass(), this);
        }
        throw new ProblemException(noneOrSeveral(factories.isEmpty() ? plain : factories));
    }

    private Problem noneOrSeveral(List<Class<?>> candidates) {
        if (candidates.isEmpty()) {
            return Problem.of("strategy.none-in-file", "file", file);
        }
        String names =
                candidates.stream()
                        .map(Class::getSimpleName)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return Problem.of("strategy.several-in-file", "file", file, "names", names);
    }

    private List<Class<?>> concrete(Class<?> type) {
        return classes.stream()
                .filter(type::isAssignableFrom)
                .filter(each -> !Modifier.isAbstract(each.getModifiers()))
                .filter(each -> !each.isAnonymousClass() && !each.isLocalClass())
                .toList();
    }

    private static boolean needsNothing(Class<?> type) {
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return !inner;
            }
        }
        return false;
    }

    private Object instance(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ProblemException(
                    Problem.of(
                            "strategy.constructor-threw",
                            "file",
                            file,
                            "name",
                            type.getSimpleName(),
                            "error",
                            cause),
                    cause);
        } catch (ReflectiveOperationException e) {
            throw new ProblemException(
                    Problem.of("strategy.not-public", "file", file, "name", type.getSimpleName()),
                    e);
        }
    }

    /** No parameters. */
    public record None() {}

    /** Makes a strategy that has no factory of its own. */
    private record PlainFactory(String name, Class<?> type, StrategyFile home)
            implements StrategyFactory<None> {

        @Override
        public Class<None> parameterType() {
            return None.class;
        }

        @Override
        public Needs needs(None parameters) {
            return Needs.none().withHistory(PLAIN_HISTORY_BARS);
        }

        @Override
        public Strategy create(None parameters) {
            return (Strategy) home.instance(type);
        }
    }
}
