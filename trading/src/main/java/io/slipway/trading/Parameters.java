package io.slipway.trading;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes parameter records as text, checking names, types and ranges. */
public final class Parameters {

    private Parameters() {}

    /**
     * The record with the given values, and defaults for the rest.
     *
     * @throws ProblemException naming each unknown name, each value of a wrong type and each value
     *     out of range
     */
    public static <P extends Record> P parse(Class<P> type, Map<String, String> values) {
        List<Problem> problems = unknownNames(type, values);
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = value(components[i], values, problems);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
        return create(type, components, arguments);
    }

    /**
     * For the constructors of parameter records whose values depend on each other.
     *
     * @throws ProblemException unless {@code value} is less than {@code limit}
     */
    public static void requireBelow(String name, double value, String limitName, double limit) {
        if (!(value < limit)) {
            throw new ProblemException(
                    Problem.of(
                            "parameter.not-below",
                            "name",
                            name,
                            "value",
                            bound(value),
                            "limitName",
                            limitName,
                            "limit",
                            bound(limit)));
        }
    }

    /** Every parameter with its default, in the order of the record. */
    public static Map<String, Param> describe(Class<? extends Record> type) {
        Map<String, Param> described = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            described.put(component.getName(), param(component));
        }
        return described;
    }

    /**
     * Name and value of every parameter, in the order of the record; the inverse of {@link #parse}.
     */
    public static Map<String, String> format(Record parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(parameters);
                texts.put(component.getName(), String.valueOf(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException(
                        parameters.getClass().getName() + " must be public", e);
            }
        }
        return texts;
    }

    private static List<Problem> unknownNames(Class<?> type, Map<String, String> values) {
        Set<String> known = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            known.add(component.getName());
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                problems.add(
                        known.isEmpty()
                                ? Problem.of("parameter.none", "name", name)
                                : Problem.of(
                                        "parameter.unknown",
                                        "name",
                                        name,
                                        "known",
                                        String.join(", ", known)));
            }
        }
        return problems;
    }

    private static @Nullable Object value(
            RecordComponent component, Map<String, String> values, List<Problem> problems) {
        Param param = param(component);
        String text = values.getOrDefault(component.getName(), param.value());
        try {
            Object value = convert(component.getType(), text.strip());
            if (value instanceof Number number && !isInRange(number.doubleValue(), param)) {
                problems.add(outOfRange(component.getName(), text, param));
            }
            return value;
        } catch (IllegalArgumentException e) {
            problems.add(
                    Problem.of(
                            "parameter.wrong-type",
                            "name",
                            component.getName(),
                            "value",
                            text,
                            "type",
                            typeName(component.getType())));
            return null;
        }
    }

    private static boolean isInRange(double value, Param param) {
        return value >= param.min() && value <= param.max();
    }

    private static Problem outOfRange(String name, String text, Param param) {
        return Problem.of(
                "parameter.out-of-range",
                "name",
                name,
                "value",
                text,
                "min",
                bound(param.min()),
                "max",
                bound(param.max()));
    }

    private static String bound(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static Object convert(Class<?> type, String text) {
        if (type == int.class) {
            return Integer.parseInt(text);
        } else if (type == long.class) {
            return Long.parseLong(text);
        } else if (type == double.class) {
            return Double.parseDouble(text);
        } else if (type == boolean.class) {
            return convertBoolean(text);
        } else if (type == String.class) {
            return text;
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("a parameter cannot be a " + type.getName());
    }

    private static boolean convertBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static String typeName(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                : type.getSimpleName();
    }

    private static Param param(RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        if (param == null) {
            throw new IllegalArgumentException(
                    "parameter "
                            + component.getName()
                            + " of "
                            + component.getDeclaringRecord().getName()
                            + " needs a @Param");
        }
        return param;
    }

    private static <P extends Record> P create(
            Class<P> type, RecordComponent[] components, @Nullable Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof ProblemException problem) {
                throw problem;
            }
            String reason = String.valueOf(cause.getMessage());
            throw new ProblemException(Problem.of("parameter.refused", "reason", reason), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " must be a public record", e);
        }
    }
}
