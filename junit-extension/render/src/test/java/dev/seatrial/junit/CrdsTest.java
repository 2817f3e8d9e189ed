/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.assertion.SeatrialAssertions;
import dev.seatrial.manifest.Manifests;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Definitions of custom resources that the cluster has already. The chart {@code refused} renders an {@code Anything} on request. */
class CrdsTest {

    private static final Map<String, String> STRICT = Map.of("seatrial.validation", "strict");

    @Test
    void resources_that_fit_their_definition_are_valid_wherever_it_is() {
        TestRun run = TestRun.with(STRICT, FittingTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(4);
    }

    @Test
    void resources_that_do_not_fit_are_rejected_in_every_run() {
        assertThat(TestRun.of(TooLargeTestCase.class).failure())
                .startsWith(
                        "Anything.example.com \"release-name\" is invalid: spec.size: Invalid value: 9: spec.size in body should be less than or equal to 5");
    }

    @Test
    void a_path_without_definitions_is_an_error() {
        assertThat(TestRun.of(NoDefinitionTestCase.class).failure()).isEqualTo("""
                `src/test/helm/shop`, which `@Crds` on CrdsTest.NoDefinitionTestCase names, has no definition of a custom resource.

                hint: Name files, folders or charts with objects of the kind `CustomResourceDefinition`.""");
    }

    @Test
    void a_definition_that_cannot_be_read_is_an_error() {
        assertThat(TestRun.of(BrokenTestCase.class).failure())
                .isEqualTo(
                        "`src/test/crds/broken.txt`, which `@Crds` on CrdsTest.BrokenTestCase names, cannot be read: "
                                + "A document of `src/test/crds/broken.txt` cannot be read: error converting YAML to JSON: yaml: line 2: "
                                + "did not find expected node content.");
    }

    @Test
    void a_path_that_does_not_exist_is_an_error() {
        assertThat(TestRun.of(MissingTestCase.class).failure()).contains("src/test/crd", "CrdsTest.MissingTestCase");
    }

    @ChartTest(chart = "src/test/helm/refused")
    @Values("{template: custom, size: 3}")
    static class FittingTestCase {
        @Test
        @Crds("src/test/crds/nested/anythings.yaml")
        void a_file(Manifests manifests) {
            SeatrialAssertions.assertThat(manifests).isCompletelyValid();
        }

        @Test
        void a_folder(@Crds("src/test/crds") Manifests manifests) {}

        @Test
        @Crds("src/test/helm/operator")
        void a_chart(Manifests manifests) {}

        @Test
        @Crds({"src/test/helm/operator", "src/test/crds"})
        void several(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/refused")
    @Crds("src/test/helm/operator")
    static class TooLargeTestCase {
        @Test
        @Values("{template: custom, size: 9}")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/refused")
    @Crds("src/test/helm/shop")
    @AllowInvalid
    static class NoDefinitionTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/refused")
    @Crds("src/test/crds/broken.txt")
    @AllowInvalid
    static class BrokenTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/refused")
    @Crds("src/test/crd")
    @AllowInvalid
    static class MissingTestCase {
        @Test
        void test(Manifests manifests) {}
    }
}
