/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.junit.internal.Golden;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.snapshot.Snapshot;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that can be declared wrongly. Each gives one error, which names the annotation, the member and what to write; the
 * whole texts are in {@code misuse.txt}, by the name of the class.
 */
class MisuseTest {

    /** Snapshots cannot be written below a file. */
    private static final Path UNWRITABLE = Path.of("target/unwritable");

    @BeforeAll
    static void block() throws IOException {
        Files.createDirectories(UNWRITABLE.toAbsolutePath().getParent());
        Files.writeString(UNWRITABLE, "");
    }

    static Stream<Class<?>> misuses() {
        return Stream.of(MisuseTest.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().endsWith("TestCase"));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void is_told(Class<?> misuse) {
        String name = misuse.getSimpleName().replace("TestCase", "");

        String message = TestRun.with(
                        Map.of("seatrial.snapshots", "interactive", "seatrial.snapshots.folder", UNWRITABLE.toString()),
                        misuse)
                .failure();

        assertThat(message).isEqualTo(Golden.of("misuse.txt", name, message));
    }

    @ChartTest(chart = "src/test/helm/shopp")
    static class MissingChartTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm")
    static class NoChartInFolderTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest
    static class ChartNotNamedTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @Values("tier: x")
    static class ChartTestMissingTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnescapedKeyTestCase {
        @Test
        @SetValue("api.podAnnotations.prometheus.io/scrape=true")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnescapedKeyOfSeveralPartsTestCase {
        @Test
        @SetValue("tier=x,ingress.annotations.nginx.ingress.kubernetes.io/rewrite-target=/")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnknownValuesFileTestCase {
        @Test
        @ValuesFile("values-prd.yaml")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ChartMatrix(values = "values-production.yaml")
    static class UnknownValuesFileOfMatrixTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ValuesFile("templates/NOTES.txt")
    static class ValuesFileWithoutValuesTestCase {
        @Test
        void test(RenderFailure failure) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class BadYamlTestCase {
        @Test
        void test(@Values("api: {replicas: 1") RenderFailure failure) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class ValuesAreNoMapTestCase {
        @Test
        @Values("- a list")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnparsableSetValueTestCase {
        @Test
        @SetValue("tier=x")
        @SetValue("api.image")
        void test(RenderFailure failure) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @SetValue(value = "api={replicas", kind = SetExpression.Kind.JSON)
    static class UnparsableJsonTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @SetValue(value = "tier=no-such-file", kind = SetExpression.Kind.FILE)
    static class MissingSetFileTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnknownArgumentTestCase {
        @ParameterizedTest
        @ValueSource(ints = 1)
        void test(int replicas, @Values("api: {replicas: {{ replica }}}") Deployment api) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class BadJinjavaTestCase {
        @ParameterizedTest
        @ValueSource(ints = 1)
        @SetValue("api.replicas={{ replicas | }}")
        void test(int replicas, Deployment api) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnclosedJinjavaTestCase {
        @ParameterizedTest
        @ValueSource(ints = 1)
        @Values("{% if replicas %}tier: a")
        void test(int replicas, Deployment api) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class TemplatesOfAnotherNameTestCase {
        @Test
        @Templates("templates/wrker.yaml")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnknownKubernetesTestCase {
        @Test
        @Kubernetes("1.24")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class NoKubernetesVersionTestCase {
        @Test
        @Kubernetes("latest")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop", kubeVersion = "one")
    static class NoKubeVersionTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ClusterState("kind: Secret")
    static class IncompleteObjectTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ClusterState("kind: {")
    static class BadObjectTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ClusterState(files = "sessions.yaml")
    static class MissingObjectFileTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class TwoObjectsTestCase {
        @Test
        void test(@SetValue("worker.enabled=true") Deployment deployment) {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class TwoNamesMatchTestCase {
        @Test
        void test(@ResourceName("shop-api") Manifest api) {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class NoNameMatchesTestCase {
        @Test
        void test(@ResourceName("shop-apii") Deployment api) {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class NoKindMatchesTestCase {
        @Test
        void test(Job job) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class NamedManifestsTestCase {
        @Test
        void test(@ResourceName("shop-api") Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnknownTypeTestCase {
        @Test
        void test(@Values("tier: x") String text) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class PartOfAnObjectTestCase {
        @Test
        void test(Container container) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class MapOfObjectsTestCase {
        @Test
        void test(Map<String, Service> services) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class ListOfAnythingTestCase {
        @Test
        void test(@ResourceName("shop-api") List<?> anything) {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class RendersButShouldNotTestCase {
        @Test
        void test(RenderFailure failure) {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class FailsButShouldNotTestCase {
        @Test
        @SetValue("api.image=null")
        void test(ConfigMap facts) {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "Not a name")
    static class BadReleaseNameTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/library")
    static class LibraryIsNotRenderedTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ChartMatrix
    static class EmptyMatrixTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class SnapshotsNotWritableTestCase {
        @Test
        void test(Snapshot snapshot) {
            snapshot.of("Service", "shop-api").matches();
        }
    }

    @ChartTest(chart = "src/test/helm/shop/Chart.yaml")
    static class ChartYamlNamedTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "shop")
    static class ChartNamedAloneTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop/templates")
    static class FolderInChartTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartMatrix(kubernetes = "1.31")
    static class MatrixWithoutChartTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ValuesFile("src/test/helm/shop/templates")
    static class ValuesFileIsFolderTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ValuesFile("src/test/helm/shop/values-prod.yml")
    static class ValuesFileWithAnotherEndingTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ValuesFile("environments/values-prod.yaml")
    static class ValuesFileInAnotherFolderTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class BracesWithoutArgumentsTestCase {
        @Test
        @Values("api: {replicas: {{ n }}}")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop", kubeVersion = "1.30")
    @Kubernetes("1.31")
    static class TwoKubernetesVersionsTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @Release(revision = -1)
    static class NegativeRevisionTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ClusterState("""
        apiVersion: v1
        kind: Secret
        metadata: {name: a}
        apiVersion: v1
        kind: Secret
        metadata: {name: b}
        """)
    static class ObjectsNotSeparatedTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ClusterState("{apiVersion: v1, kind: secret, metadata: {name: a}}")
    static class KindInLowerCaseTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class PlainTypeTestCase {
        @Test
        void test(Manifests manifests, String text) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class RawListTestCase {
        @BeforeEach
        @SuppressWarnings("rawtypes") // as somebody might write it
        void prepare(List services) {}

        @Test
        void test() {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class ChartBeforeArgumentsTestCase {
        @ParameterizedTest
        @ValueSource(ints = 1)
        void test(Manifests manifests, int replicas) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class AnnotatedArgumentTestCase {
        @ParameterizedTest
        @ValueSource(ints = 1)
        void test(@Values("api: {replicas: {{ replicas }}}") int replicas, Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class AnnotatedMethodIsNoTestTestCase {
        @Values("api: {replicas: 1}")
        @Values("tier: a")
        void helper(Manifests manifests) {}

        @Test
        void test() {}
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class SnapshotNotComparedTestCase {
        @Test
        void test(Snapshot snapshot) {
            snapshot.of("Service", "shop-api");
        }
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class SnapshotOnlyAskedForTestCase {
        @Test
        void test(Snapshot snapshot) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class ValueThatNobodyReadsTestCase {
        @Test
        @SetValue("api.replcias=2")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @Values("{tire: x, autoscaling: {enabled: true, min: 2}}")
    static class ValuesThatNobodyReadsTestCase {
        @Test
        void test(Deployment api) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class OptionAsValueTestCase {
        @Test
        void test(@SetValue("--set tier=x") Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class ValueOfTestChartThatNobodyReadsTestCase {
        @Test
        void test(TestChart chart) {
            chart.withSet("tire=x").manifests();
        }
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class ObjectThatNoLookupAsksForTestCase {
        @Test
        @ClusterState("{apiVersion: v1, kind: Secret, metadata: {name: sesion, namespace: default}}")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @AllowUnused(Unused.SNAPSHOTS)
    static class AllowanceOfSomethingElseTestCase {
        @Test
        @SetValue("tire=x")
        void test(Manifests manifests) {}
    }

    static class ValuesWithoutChartTestTestCase {
        @Test
        @SetValue("tier=x")
        void test() {}
    }

    @ValuesFile("values-prod.yaml")
    static class ValuesFileWithoutChartTestTestCase {
        @Test
        void test() {}
    }

    @ChartTest(chart = "src/test/helm/typed")
    static class NumberForTextTestCase {
        @Test
        @SetValue("tag=1")
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/typed")
    static class TextForNumberTestCase {
        @Test
        @SetValue(value = "replicas=1", kind = SetExpression.Kind.STRING)
        void test(Manifests manifests) {}
    }
}
