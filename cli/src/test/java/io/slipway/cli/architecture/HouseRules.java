package io.slipway.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The rules that classes keep, for a house whose packages start with {@code base}. The base is an
 * argument so that a small wrong house can show that each rule is able to fail.
 */
final class HouseRules {
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Data|Info|Manager|Helper|Util|Utils|Processor)$");
    private static final Set<String> STATE_HOLDERS =
            Set.of(
                    "java.lang.StringBuilder",
                    "java.lang.ThreadLocal",
                    "java.util.ArrayList",
                    "java.util.HashMap",
                    "java.util.HashSet",
                    "java.util.LinkedHashMap",
                    "java.util.TreeMap");

    private final String base;

    HouseRules(String base) {
        this.base = base;
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        for (Room room : Room.values()) {
            room.forbidden()
                    .forEach(other -> rules.put(room + " never " + other, never(room, other)));
        }
        rules.put("bare rooms", bareRooms());
        rules.put("no Jackson in the core", noJacksonInTheCore());
        rules.put("no JDBC on the path", noJdbcOnThePath());
        rules.put("DuckDB in data.store", duckDbInItsStore());
        rules.put("pure rooms", pureRooms());
        rules.put("no Spring", noSpring());
        rules.put("wall clock", wallClock());
        rules.put("stopwatch", stopwatch());
        rules.put("printing", printing());
        rules.put("names", names());
        rules.put("reflection", reflection());
        rules.put("mutable statics", mutableStatics());
        rules.put("state in constants", stateInConstants());
        rules.put("package cycles", packageCycles());
        rules.put("vendors apart", vendorsApart());
        rules.replaceAll((_, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private ArchRule never(Room room, Room other) {
        return noClasses()
                .that()
                .resideInAPackage(room.in(base))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other.in(base))
                .because(other.instead());
    }

    private ArchRule bareRooms() {
        return classes()
                .that()
                .resideInAnyPackage(Room.MODEL.in(base), Room.INDICATOR.in(base))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", Room.MODEL.in(base), Room.INDICATOR.in(base))
                .because("every room stands on these two: use the JDK, or do it in a room above");
    }

    private ArchRule noJacksonInTheCore() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        rooms(
                                Room.MODEL,
                                Room.INDICATOR,
                                Room.ANALYTICS,
                                Room.TRADING,
                                Room.MARKET,
                                Room.STRATEGIES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "org.snakeyaml..")
                .because("return records; backtest and cli write them as JSON or YAML");
    }

    private ArchRule noJdbcOnThePath() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms(Room.DATA, Room.CLI, Room.BENCH))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("ask data for columns; only data speaks SQL");
    }

    private ArchRule duckDbInItsStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".data.store..", Room.BENCH.in(base))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .because("add a method to data.store that does what you need");
    }

    private ArchRule pureRooms() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        rooms(Room.INDICATOR, Room.ANALYTICS, Room.TRADING, Room.STRATEGIES))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                                .or(
                                        describe(
                                                "are streams, readers or files of java.io",
                                                type ->
                                                        type.getPackageName().equals("java.io")
                                                                && !type.isAssignableTo(
                                                                        Throwable.class)
                                                                && !type.isEquivalentTo(
                                                                        java.io.Serializable
                                                                                .class))))
                .because(
                        "take values and hand back values; files and sockets belong to data and"
                                + " cli");
    }

    private ArchRule noSpring() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("constructors wire the house; Spring will live in server alone");
    }

    private ArchRule wallClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms(Room.CLI, Room.BENCH))
                .should()
                .callMethodWhere(asksTheWallClock())
                .orShould()
                .callConstructorWhere(
                        describe(
                                "new java.util.Date()",
                                call -> call.getTargetOwner().isEquivalentTo(java.util.Date.class)))
                .because("take a java.time.Clock as an argument; cli passes the system's");
    }

    private static DescribedPredicate<JavaCall<?>> asksTheWallClock() {
        return describe(
                "the machine is asked for the time",
                call -> {
                    String owner = call.getTargetOwner().getName();
                    String method = call.getName();
                    return switch (owner) {
                        case "java.lang.System" -> method.equals("currentTimeMillis");
                        case "java.time.Clock" ->
                                method.startsWith("system") || method.startsWith("tick");
                        default ->
                                owner.startsWith("java.time.")
                                        && method.equals("now")
                                        && !takesClock(call);
                    };
                });
    }

    /** A span is no wall clock, but what it decides cannot be repeated: it may only be reported. */
    private ArchRule stopwatch() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms(Room.DATA, Room.CLI, Room.BENCH))
                .should()
                .callMethod(System.class, "nanoTime")
                .because("let the caller measure; decisions depend on the events' time alone");
    }

    private static boolean takesClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }

    private ArchRule printing() {
        DescribedPredicate<JavaFieldAccess> streams =
                describe(
                        "System.out or System.err",
                        access ->
                                access.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("out", "err").contains(access.getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms(Room.CLI, Room.BENCH))
                .should()
                .accessFieldWhere(streams)
                .orShould()
                .callMethodWhere(
                        describe(
                                "Throwable.printStackTrace",
                                call -> call.getName().equals("printStackTrace")))
                .because("return a value or throw a ProblemException; cli prints it");
    }

    private ArchRule names() {
        return noClasses()
                .should(Conditions.haveNameMatching(EMPTY_NAME, "ends in a word that says nothing"))
                .because("name it after what it is, with a word of docs/ARCHITECTURE.md");
    }

    private ArchRule reflection() {
        return noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "setAccessible, Class.forName or privateLookupIn",
                                call ->
                                        Set.of(
                                                                "setAccessible",
                                                                "trySetAccessible",
                                                                "forName",
                                                                "privateLookupIn")
                                                        .contains(call.getName())
                                                && isReflective(call.getTargetOwner().getName())))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("sun..", "jdk.internal..", "com.sun..")
                .because("make the member public, or let ServiceLoader find the implementation");
    }

    private static boolean isReflective(String owner) {
        return owner.equals("java.lang.Class")
                || owner.startsWith("java.lang.reflect.")
                || owner.equals("java.lang.invoke.MethodHandles");
    }

    private ArchRule mutableStatics() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two runs in one process must not meet: make it a field of an object");
    }

    private ArchRule stateInConstants() {
        return fields().that(
                        are(
                                describe(
                                        "static",
                                        (JavaField field) ->
                                                field.getModifiers()
                                                        .contains(JavaModifier.STATIC))))
                .should(Conditions.notHoldState(STATE_HOLDERS))
                .because(
                        "a constant that changes is a global: use List.of or Map.of, or an object");
    }

    private ArchRule packageCycles() {
        return slices().matching(base + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("move what both need into the lower package");
    }

    private ArchRule vendorsApart() {
        return slices().matching(base + ".adapters.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        resideInAPackage(base + ".adapters.http.."))
                .because("a vendor knows itself alone: move what two need into adapters.http");
    }

    private String[] rooms(Room... rooms) {
        List<String> packages = new ArrayList<>();
        for (Room room : rooms) {
            packages.add(room.in(base));
        }
        return packages.toArray(String[]::new);
    }
}
