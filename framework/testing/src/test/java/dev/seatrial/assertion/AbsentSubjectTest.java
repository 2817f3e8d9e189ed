/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Store.MANIFESTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A missing subject is reported once, and further assertions on it report nothing. */
class AbsentSubjectTest {

    private static final List<Function<ManifestsAssert, AbstractPlaceAssert<?, ?>>> NAVIGATIONS = List.of(
            manifests -> manifests.manifest("Secret", "none"),
            manifests -> manifests.manifest("Values").path("none.x"),
            manifests -> manifests.deployment("none"),
            manifests -> manifests.deployment("store").container("none"),
            manifests -> manifests.deployment("twin").container("a").livenessProbe(),
            manifests -> manifests.deployment("store").volume("none"),
            manifests -> manifests.service("none"),
            manifests -> manifests.ingress("none"),
            manifests -> manifests.configMap("none"),
            manifests -> manifests.autoscaler("none"),
            manifests -> manifests.disruptionBudget("none"),
            manifests -> manifests.networkPolicy("none"),
            manifests -> manifests.serviceAccount("none"));

    private static final Map<Class<?>, Object> ARGUMENTS = Map.of(
            String.class,
            "a",
            int.class,
            1,
            Object.class,
            1,
            Iterable.class,
            List.of("a"),
            Class.class,
            Map.class,
            Consumer.class,
            (Consumer<?>) AbsentSubjectTest::unasked,
            String[].class,
            new String[] {"a"},
            Object[].class,
            new Object[] {"a"});

    private static void unasked(Object part) {
        throw new IllegalStateException("asked about " + part);
    }

    record Question(Function<ManifestsAssert, AbstractPlaceAssert<?, ?>> navigation, Class<?> subject, Method method) {

        @Override
        public String toString() {
            String parameters = Arrays.toString(method.getParameterTypes()).replaceAll("(class |\\w+\\.)", "");
            return subject.getSimpleName() + "." + method.getName() + " " + parameters;
        }
    }

    static Stream<Question> questions() {
        return NAVIGATIONS.stream().flatMap(navigation -> {
            Class<?> subject = navigation
                    .apply(new SeatrialSoftAssertions().assertThat(MANIFESTS))
                    .getClass();
            return Arrays.stream(subject.getMethods())
                    .filter(method -> method.getDeclaringClass().getPackage() == subject.getPackage())
                    .filter(method -> !method.isBridge())
                    .map(method -> new Question(navigation, subject, method))
                    .sorted(Comparator.comparing(Question::toString));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void reports_nothing_more_and_can_be_used_further(Question question) throws ReflectiveOperationException {
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();
        AbstractPlaceAssert<?, ?> absent = question.navigation().apply(softly.assertThat(MANIFESTS));
        Object[] arguments = Arrays.stream(question.method().getParameterTypes())
                .map(ARGUMENTS::get)
                .toArray();

        Object next = question.method().invoke(absent, arguments);

        assertThat(softly.errorsCollected()).hasSize(1);
        assertThat(next != null || question.method().getReturnType() == void.class)
                .isTrue();
    }
}
