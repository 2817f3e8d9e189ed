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

/** What is written wrongly is a failure that says what to write. */
class MisuseTest {

    @Test
    void a_mode_that_is_not_known() {
        assertThat(failure("requird", TwoChoicesTestCase.class))
                .endsWith("`-Dseatrial.cluster=requird` is not known. Write one of optional, required, off.");
    }

    @Test
    void several_clusters_at_once() {
        assertThat(failure("optional", TwoChoicesTestCase.class)).endsWith("""
                `@InCluster` of `TwoChoicesTestCase` chooses several clusters: `context = "kind"`, `kubernetes = "1.35.0"`. \
                Keep one of them; for several versions write `@KubernetesVersions`.""");
    }

    @Test
    void versions_without_a_cluster() {
        assertThat(failure("optional", VersionsAloneTestCase.class)).isEqualTo("""
                `@KubernetesVersions` on `VersionsAloneTestCase` needs a cluster of each version. \
                Write `@InCluster` beside it.""");
    }

    @Test
    void no_versions() {
        assertThat(failure("optional", NoVersionsTestCase.class)).isEqualTo("""
                `@KubernetesVersions` on `NoVersionsTestCase` names no version. \
                Write one, such as `@KubernetesVersions("1.35.0")`.""");
    }

    @Test
    void images_of_a_class_without_a_cluster() {
        assertThat(failure("optional", ImagesAloneTestCase.class)).endsWith("""
                `@Images` on `ImagesAloneTestCase` loads images into a cluster, and there is none. \
                Write `@InCluster` beside it.""");
    }

    @Test
    void images_of_a_method_without_a_cluster() {
        assertThat(failure("optional", ImagesOfMethodAloneTestCase.class)).endsWith("""
                `@Images` on `ImagesOfMethodAloneTestCase.renders` loads images into a cluster, and there is none. \
                Write `@InCluster` beside it.""");
    }

    @Test
    void images_of_a_class_with_a_cluster_within_are_none() {
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
