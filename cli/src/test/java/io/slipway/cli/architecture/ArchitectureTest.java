package io.slipway.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules; docs/ARCHITECTURE.md says why. */
class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.slipway");

    @TestFactory
    Stream<DynamicTest> houseKeepsEveryRule() {
        Map<String, ArchRule> rules = new HouseRules("io.slipway").all();
        return rules.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    /** A rule over an empty house would always hold. */
    @Test
    void everyShippedRoomIsLookedAt() {
        for (Room room : Room.values()) {
            if (room != Room.BENCH && room != Room.TESTBED) {
                String prefix = room.in("io.slipway").replace("..", "");
                assertThat(HOUSE.stream().filter(type -> type.getName().startsWith(prefix)))
                        .as("classes of %s", room)
                        .isNotEmpty();
            }
        }
    }
}
