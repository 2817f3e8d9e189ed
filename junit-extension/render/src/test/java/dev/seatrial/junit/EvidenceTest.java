/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** What a test that fails leaves behind. */
class EvidenceTest {

    private static final Path FOLDER = Path.of("target/seatrial");

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class DifferentTestCase {
        @Test
        void differs(Manifests manifests, @Values("tier: other") Manifests other) {
            assertThat(manifests.size() + other.size()).isEqualTo(7);
        }
    }

    @Test
    void a_failure_leads_to_all_that_was_rendered_for_the_test() throws IOException {
        TestRun run = TestRun.of(DifferentTestCase.class);

        Path folder = FOLDER.resolve("dev.seatrial.junit.EvidenceTest.DifferentTestCase/differs");
        assertThat(run.failure())
                .isEqualTo("""

                expected: 7
                 but was: 6

                output:   %s, %s""".formatted(folder.resolve("rendered.yaml"), folder.resolve("rendered-2.yaml")));
        assertThat(folder.resolve("rendered.yaml")).content().contains("kind: Deployment", "tier: \"chart\"");
        assertThat(folder.resolve("rendered-2.yaml")).content().contains("tier: \"other\"");
        assertThat(folder.resolve("NOTES.txt")).hasContent("The chart shop is ready.");
    }

    @Test
    void expected_and_actual_values_stay_for_the_ide() {
        Throwable failure = TestRun.of(DifferentTestCase.class).failures().get(0);

        assertThat(failure).isInstanceOfSatisfying(AssertionFailedError.class, error -> {
            assertThat(error.getExpected().getStringRepresentation()).isEqualTo("7");
            assertThat(error.getActual().getStringRepresentation()).isEqualTo("6");
            assertThat(error.getStackTrace()[0].getClassName()).isNotEqualTo("dev.seatrial.junit.internal.Evidence");
        });
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class SoftTestCase {
        @Test
        void soft(Manifests manifests) {
            SoftAssertions.assertSoftly(softly -> {
                softly.assertThat(manifests.size()).isEqualTo(1);
                softly.assertThat(manifests.size()).isEqualTo(2);
            });
        }
    }

    @Test
    void several_failures_stay_several() {
        Throwable failure = TestRun.of(SoftTestCase.class).failures().get(0);

        assertThat(failure)
                .isInstanceOfSatisfying(
                        MultipleFailuresError.class,
                        error -> assertThat(error.getFailures()).hasSize(2));
        assertThat(failure.getSuppressed())
                .anySatisfy(link -> assertThat(link)
                        .hasMessage("output:   "
                                + FOLDER.resolve("dev.seatrial.junit.EvidenceTest.SoftTestCase/soft/rendered.yaml")));
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class EverywhereTestCase {

        private final Manifests rendered;

        EverywhereTestCase(Manifests rendered) {
            this.rendered = rendered;
        }

        @BeforeEach
        void before(TestChart chart) {
            chart.render();
        }

        @ParameterizedTest(name = "n is {0}")
        @ValueSource(ints = {1, 2})
        void parameterized(int n) {
            assertThat(rendered.size()).isEqualTo(n);
        }

        @TestFactory
        Stream<DynamicTest> dynamic(TestChart chart) {
            return Stream.of(DynamicTest.dynamicTest(
                    "one", () -> assertThat(chart.manifests().size()).isEqualTo(1)));
        }
    }

    @Test
    void tests_of_all_kinds_have_it() {
        String prefix = FOLDER + "/dev.seatrial.junit.EvidenceTest.EverywhereTestCase/";

        assertThat(TestRun.of(EverywhereTestCase.class).failures())
                .extracting(failure -> String.valueOf(failure.getMessage()).replaceAll("(?s).*\noutput:   ", ""))
                .allSatisfy(links -> assertThat(links.split(", ")).hasSizeBetween(2, 3))
                .extracting(links -> links.replaceAll(",.*", ""))
                .containsExactlyInAnyOrder(
                        prefix + "parameterized.n_is_1/rendered.yaml",
                        prefix + "parameterized.n_is_2/rendered.yaml",
                        prefix + "dynamic/rendered.yaml");
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class BrokenTestCase {
        @Test
        void broken(Manifests manifests) {
            throw new IllegalStateException("broken for " + manifests.size());
        }
    }

    @Test
    void what_is_no_assertion_stays_as_it_is() {
        assertThat(TestRun.of(BrokenTestCase.class).failure()).isEqualTo("broken for 3");
        assertThat(Files.exists(FOLDER.resolve("dev.seatrial.junit.EvidenceTest.BrokenTestCase")))
                .isFalse();
    }
}
