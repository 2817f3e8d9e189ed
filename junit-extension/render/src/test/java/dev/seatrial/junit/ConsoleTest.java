/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.junit.internal.Golden;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.policy.Policies;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.opentest4j.AssertionFailedError;

/** What a build prints of tests that fail; the whole texts are in {@code console.txt}. */
class ConsoleTest {

    private static final Path FOLDER = Path.of("target/seatrial");

    @ChartTest(chart = "src/test/helm/typed")
    @Values("replicas: many")
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class BrokenChartTestCase {
        @Test
        void first(Manifests manifests) {}

        @Test
        void second(Manifests manifests, TestChart chart) {}

        @Test
        void third(TestChart chart) {
            chart.manifests();
        }
    }

    @Test
    void a_chart_that_does_not_render_is_told_once() {
        List<Throwable> failures = TestRun.of(BrokenChartTestCase.class).failures();

        assertGolden("a chart that does not render", failures);
        assertThat(FOLDER.resolve("dev.seatrial.junit.ConsoleTest.BrokenChartTestCase/first/failure.txt"))
                .hasContent(failures.get(0).getMessage());
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ValuesFile("values-dve.yaml")
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class MissingFileTestCase {
        @Test
        void first(Manifests manifests) {}

        @Test
        void second(Manifests manifests) {}
    }

    @Test
    void a_wrong_declaration_is_an_error_without_cause_and_trace() {
        List<Throwable> failures = TestRun.of(MissingFileTestCase.class).failures();

        assertGolden("a file that does not exist", failures);
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure).isNotInstanceOf(AssertionError.class).hasNoCause();
            assertThat(failure.getStackTrace()).isEmpty();
        });
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ManyFindingsTestCase {
        @Test
        void first(Manifests manifests) {
            assertThat(manifests).follows(Policies.strict());
        }

        @Test
        void second(Manifests manifests) {
            assertThat(manifests).follows(Policies.strict());
        }
    }

    @Test
    void a_long_message_loses_its_middle() {
        List<Throwable> failures = TestRun.of(ManyFindingsTestCase.class).failures();

        assertThat(failures.get(0)).isInstanceOf(AssertionFailedError.class);
        assertGolden("many findings", failures);
        assertThat(failures)
                .allSatisfy(failure ->
                        assertThat(String.valueOf(failure.getMessage()).lines()).hasSizeLessThanOrEqualTo(40));
        assertThat(FOLDER.resolve("dev.seatrial.junit.ConsoleTest.ManyFindingsTestCase/first/failure.txt"))
                .content()
                .satisfies(text -> assertThat(text.lines()).hasSizeGreaterThan(100));
    }

    private static void assertGolden(String name, List<Throwable> failures) {
        StringBuilder all = new StringBuilder();
        failures.forEach(failure -> all.append(failure.getClass().getSimpleName())
                .append(": ")
                .append(failure.getMessage())
                .append("\n----\n"));
        String text = all.toString()
                .replace(Path.of("").toAbsolutePath().toString(), "HERE")
                .stripTrailing();
        assertThat(text).isEqualTo(Golden.of("console.txt", name, text));
    }
}
