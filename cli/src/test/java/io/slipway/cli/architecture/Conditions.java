package io.slipway.cli.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;

/** Conditions that ArchUnit does not bring. */
final class Conditions {
    private Conditions() {}

    /** Holds for classes, nested ones too, whose simple name contains a match. */
    static ArchCondition<JavaClass> haveNameMatching(Pattern pattern, String meaning) {
        return new ArchCondition<>("have a name that " + meaning) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean matches = pattern.matcher(type.getSimpleName()).find();
                events.add(
                        new SimpleConditionEvent(
                                type,
                                matches,
                                type.getName() + (matches ? " " : " not ") + meaning));
            }
        };
    }

    /** Holds for fields whose declared type is neither atomic, concurrent nor one of the given. */
    static ArchCondition<JavaField> notHoldState(Set<String> holders) {
        return new ArchCondition<>("not hold state") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String type = field.getRawType().getName();
                boolean holds = holders.contains(type) || type.startsWith("java.util.concurrent.");
                events.add(
                        new SimpleConditionEvent(
                                field, !holds, field.getFullName() + " is a static " + type));
            }
        };
    }
}
