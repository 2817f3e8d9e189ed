/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.seatrial.junit.ChartTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Mistakes in declarations fail with a message that tells how to correct them. */
class MisuseTest {

    @Test
    void a_mode_that_is_not_known() {
        assertThat(failure("requird", TwoChoicesTestCase.class))
                .endsWith("`-Dseatrial.cluster=requird` is not a valid mode. Use one of optional, required, off.");
    }

    @Test
    void several_clusters_at_once() {
        assertThat(failure("optional", TwoChoicesTestCase.class)).endsWith("""
                `@InCluster` of `TwoChoicesTestCase` selects several clusters: `context = "kind"`, `kubernetes = "1.35.0"`. \
                Keep one of them. To test with several versions, use `@KubernetesVersions`.""");
    }

    @Test
    void versions_without_a_cluster() {
        assertThat(failure("optional", VersionsAloneTestCase.class)).isEqualTo("""
                `@KubernetesVersions` on `VersionsAloneTestCase` needs a cluster for each version. \
                Add `@InCluster`.""");
    }

    @Test
    void no_versions() {
        assertThat(failure("optional", NoVersionsTestCase.class)).isEqualTo("""
                `@KubernetesVersions` on `NoVersionsTestCase` has no versions. \
                Add one, as in `@KubernetesVersions("1.35.0")`.""");
    }

    @Test
    void images_of_a_class_without_a_cluster() {
        assertThat(failure("optional", ImagesAloneTestCase.class)).endsWith("""
                `@Images` on `ImagesAloneTestCase` has no cluster to load images into. \
                Add `@InCluster`.""");
    }

    @Test
    void images_of_a_method_without_a_cluster() {
        assertThat(failure("optional", ImagesOfMethodAloneTestCase.class)).endsWith("""
                `@Images` on `ImagesOfMethodAloneTestCase.renders` has no cluster to load images into. \
                Add `@InCluster`.""");
    }

    @Test
    void images_of_a_class_may_be_for_a_nested_class_in_a_cluster() {
        assertThat(failure("off", ImagesAroundTestCase.class)).isEmpty();
    }

    private static String failure(String mode, Class<?> testCase) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("seatrial.cluster", mode)
                .selectors(selectClass(testCase))
                .execute()
                .allEvents()
                .finished()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .map(failure -> String.valueOf(failure.getMessage()))
                .findFirst()
                .orElse("");
    }

    @ChartTest(chart = "src/test/helm/demo")
    @InCluster(kubernetes = "1.35.0", context = "kind")
    static class TwoChoicesTestCase {

        @Test
        void needs_a_cluster() {}
    }

    @ChartTest(chart = "src/test/helm/demo")
    @KubernetesVersions("1.35.0")
    static class VersionsAloneTestCase {

        @Test
        void needs_a_cluster() {}
    }

    @ChartTest(chart = "src/test/helm/demo")
    @InCluster
    @KubernetesVersions({})
    static class NoVersionsTestCase {

        @Test
        void needs_a_cluster() {}
    }

    @Images("busybox:1.36")
    static class ImagesAloneTestCase {

        @Test
        void renders() {}
    }

    static class ImagesOfMethodAloneTestCase {

        @Test
        @Images("busybox:1.36")
        void renders() {}
    }

    @Images("busybox:1.36")
    static class ImagesAroundTestCase {

        @Test
        void renders() {}

        @Nested
        class Inner {

            @Test
            @InCluster
            void installs() {}
        }
    }
}
