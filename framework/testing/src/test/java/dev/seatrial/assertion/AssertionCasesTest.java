/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/**
 * Every assertion has a passing and a failing case. The complete failure messages are in {@code
 * src/test/resources/failures}. {@code -Dfailures=update} writes them; review the differences before you commit.
 */
class AssertionCasesTest {

    private static final Path TEXTS = Path.of("src/test/resources/failures");
    private static final List<Class<?>> ASSERTS = List.of(
            ManifestsAssert.class,
            AbstractManifestsAssert.class,
            AbstractManifestAssert.class,
            AbstractPlaceAssert.class,
            ManifestAssert.class,
            AbstractContentAssert.class,
            AbstractScalarAssert.class,
            ValueAssert.class,
            WorkloadAssert.class,
            ContainerAssert.class,
            ProbeAssert.class,
            VolumeAssert.class,
            ServiceAssert.class,
            IngressAssert.class,
            DataAssert.class,
            AutoscalerAssert.class,
            DisruptionBudgetAssert.class,
            NetworkPolicyAssert.class,
            PermissionsAssert.class,
            NotesAssert.class,
            RenderFailureAssert.class);

    static List<Case> cases() {
        return Stream.of(ManifestCases.all(), ValueCases.all(), PodCases.all(), ObjectCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passes_for_a_true_statement_and_returns_an_assertion(Case tried) {
        assertThat(tried.passes().apply(Start.hard())).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void fails_for_a_false_statement_with_the_complete_message(Case tried) throws IOException {
        Throwable failure = catchThrowable(() -> tried.fails().apply(Start.hard()));

        assertThat(failure).isInstanceOf(AssertionFailedError.class);
        assertThat(failure.getMessage()).isEqualTo(texts(tried.type()).get(tried.signature()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void fails_softly_with_the_same_message_and_returns_an_assertion(Case tried) throws IOException {
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();

        Object next = tried.fails().apply(Start.soft(softly));

        assertThat(next).isNotNull();
        assertThat(softly.assertionErrorsCollected())
                .first()
                .extracting(Throwable::getMessage, STRING)
                .startsWith("\n" + texts(tried.type()).get(tried.signature()));
    }

    @Test
    void every_assertion_has_a_case() {
        TreeSet<String> tried = cases().stream().map(Case::toString).collect(Collectors.toCollection(TreeSet::new));

        TreeSet<String> methods = new TreeSet<>(methods());
        methods.remove("ManifestsAssert.follows(Policies)"); // tested in `VerdictTest`

        assertThat(tried).isEqualTo(methods);
    }

    /** Returns all public methods of all assertion classes, as {@code ServiceAssert.hasPort(String, int)}. */
    static List<String> methods() {
        return ASSERTS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                        .map(method -> type.getSimpleName() + "." + signature(method)))
                .toList();
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        return method.getName() + (method.isVarArgs() ? parameters.replaceFirst("\\[]\\)$", "...)") : parameters);
    }

    private static Map<String, String> texts(Class<?> type) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String file = Files.readString(TEXTS.resolve(type.getSimpleName() + ".txt"), StandardCharsets.UTF_8);
        for (String part : file.split("(?m)^=== ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                texts.put(part.substring(0, end), part.substring(end + 1).strip());
            }
        }
        return texts;
    }

    @BeforeAll
    static void update() throws IOException {
        if (!"update".equals(System.getProperty("failures"))) {
            return;
        }
        if (System.getenv("CI") != null) {
            throw new IllegalStateException("texts are not written in CI");
        }
        Files.createDirectories(TEXTS);
        Map<Class<?>, List<Case>> byType =
                cases().stream().collect(Collectors.groupingBy(Case::type, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<Class<?>, List<Case>> entry : byType.entrySet()) {
            String text = entry.getValue().stream()
                    .map(tried -> "=== " + tried.signature() + "\n"
                            + catchThrowable(() -> tried.fails().apply(Start.hard()))
                                    .getMessage() + "\n")
                    .collect(Collectors.joining("\n"));
            Files.writeString(TEXTS.resolve(entry.getKey().getSimpleName() + ".txt"), text, StandardCharsets.UTF_8);
        }
    }
}
