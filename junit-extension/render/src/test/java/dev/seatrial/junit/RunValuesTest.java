/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunValuesTest {

    @TempDir
    private Path folder;

    @ChartTest(chart = "src/test/helm/shop")
    static class OwnValuesTestCase {

        @Test
        void of_the_run(ConfigMap facts) {
            assertThat(facts.getData()).containsEntry("tier", "run");
        }

        @Test
        @Values("tier: test")
        void of_the_test(ConfigMap facts) {
            assertThat(facts.getData()).containsEntry("tier", "test");
        }

        @Test
        @ValuesFile("values-dev.yaml")
        void of_a_file(ConfigMap facts) {
            assertThat(facts.getData()).containsEntry("tier", "dev");
        }
    }

    private TestRun with(String files) {
        return TestRun.with(Map.of("seatrial.values", files), OwnValuesTestCase.class);
    }

    @Test
    void values_of_the_run_come_before_those_of_tests_and_need_not_have_an_effect() throws IOException {
        Path first = Files.writeString(folder.resolve("first.yaml"), "tier: first\nother: {chart: 1}\n");
        Path second = Files.writeString(folder.resolve("second.yaml"), "tier: run\n");

        TestRun run = with(first + ", " + second);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3);
    }

    @Test
    void values_of_a_test_still_need_an_effect() throws IOException {
        Path file = Files.writeString(folder.resolve("run.yaml"), "tier: run\n");

        assertThat(TestRun.with(Map.of("seatrial.values", file.toString()), MistypedTestCase.class)
                        .failure())
                .startsWith("No template reads the value `tire`, and the chart does not declare it.");
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class MistypedTestCase {

        @Test
        @SetValue("tire=x")
        void test(ConfigMap facts) {
            assertThat(facts).isNotNull();
        }
    }

    @Test
    void a_file_that_does_not_exist_is_a_mistake() {
        assertThat(with("no-such.yaml").failures()).hasSize(3);
        assertThat(String.valueOf(with("no-such.yaml").failures().get(0).getMessage()))
                .startsWith("`seatrial.values` names `no-such.yaml`, but the file does not exist.")
                .endsWith("hint:        Write the paths of values files, separated by commas.");
    }

    @Test
    void a_file_that_is_no_map_is_a_mistake_that_names_the_parameter() throws IOException {
        Path file = Files.writeString(folder.resolve("run.yaml"), "- a\n");

        assertThat(String.valueOf(with(file.toString()).failures().get(0).getMessage()))
                .startsWith("`seatrial.values` has invalid values:");
    }
}
