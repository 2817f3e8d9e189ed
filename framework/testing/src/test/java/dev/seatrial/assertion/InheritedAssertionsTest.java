/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Condition;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The assertions of AssertJ for every object are soft if the others are. */
class InheritedAssertionsTest {

    /** Methods that configure comparisons and descriptions, and cannot fail. */
    private static final Set<String> CANNOT_FAIL = Set.of(
            "describedAs",
            "overridingErrorMessage",
            "withFailMessage",
            "usingComparator",
            "usingDefaultComparator",
            "usingEquals",
            "withThreadDumpOnError",
            "withRepresentation",
            "getWritableAssertionInfo",
            "descriptionText",
            "actual",
            "equals",
            "hashCode");

    @Test
    void all_inherited_assertions_are_overridden() {
        Set<String> left = new TreeSet<>();
        for (Method method : AbstractAssert.class.getDeclaredMethods()) {
            boolean isOpen = Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !Modifier.isFinal(method.getModifiers())
                    && !method.isBridge();
            if (isOpen && !CANNOT_FAIL.contains(method.getName()) && !isOverridden(method)) {
                left.add(method.toString());
            }
        }

        assertThat(left).isEmpty();
    }

    private static boolean isOverridden(Method method) {
        return Stream.of(AbstractObjectAssert.class.getDeclaredMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && List.of(own.getParameterTypes()).equals(List.of(method.getParameterTypes())));
    }

    @Test
    void failures_are_collected() {
        Condition<Manifests> never = new Condition<>(all -> false, "never");

        List<Throwable> failures = collected(softly -> softly.assertThat(Shop.MANIFESTS)
                .isEqualTo("other")
                .isNotSameAs(Shop.MANIFESTS)
                .isIn(List.of())
                .is(never)
                .satisfies(all -> assertThat(all.isEmpty()).isTrue())
                .satisfiesAnyOf(all -> assertThat(all.isEmpty()).isTrue())
                .matches(all -> false)
                .isInstanceOf(String.class)
                .hasToString("x")
                .isNull());

        assertThat(failures).hasSize(10);
    }

    @Test
    void assertions_reached_by_navigation_are_collected_too() {
        List<Throwable> failures = collected(softly -> {
            softly.assertThat(Shop.MANIFESTS).deployment("web").asString().isEqualTo("x");
            softly.assertThat(Shop.MANIFESTS)
                    .deployment("web")
                    .asInstanceOf(InstanceOfAssertFactories.type(Manifest.class))
                    .isEqualTo("x");
        });

        assertThat(failures).hasSize(2);
    }

    @Test
    void missing_subjects_are_reported_only_once() {
        List<Throwable> failures = collected(softly ->
                softly.assertThat(Shop.MANIFESTS).deployment("gone").isNotNull().isNull());

        assertThat(failures).hasSize(1);
    }

    @Test
    void failures_start_on_a_new_line_and_name_the_line_of_the_test() {
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();
        softly.assertThat(Shop.MANIFESTS).hasCount("Job", 1);

        assertThatThrownBy(softly::assertAll)
                .hasMessageContaining("-- failure 1 --\nExpected 1 Job, but none was rendered.")
                .hasMessageContaining("at InheritedAssertionsTest.failures_start_on_a_new_line");
    }

    @Test
    void the_stack_trace_of_a_hard_failure_starts_in_the_test() {
        assertThatThrownBy(() -> SeatrialAssertions.assertThat(Shop.MANIFESTS)
                        .deployment("web")
                        .hasReplicas(9))
                .satisfies(failure -> assertThat(failure.getStackTrace()[0].getClassName())
                        .isEqualTo(InheritedAssertionsTest.class.getName()));
    }

    private static List<Throwable> collected(Consumer<SeatrialSoftAssertions> assertions) {
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();
        assertions.accept(softly);
        return List.copyOf(softly.errorsCollected());
    }
}
