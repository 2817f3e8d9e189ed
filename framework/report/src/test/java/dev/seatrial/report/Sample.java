/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.snapshot.SnapshotComparison;
import java.time.Duration;
import java.util.List;

/** Results with everything in them. */
final class Sample {

    static final PolicyReview.Finding FINDING = new PolicyReview.Finding(
            "liveness-probe",
            "A process that <hangs>.",
            "container `nginx` of Deployment/web",
            "spec",
            "web/templates/a.yaml:7",
            "has no probe: {{ if }}.",
            "Set it.");

    static final PolicyReview REVIEW = new PolicyReview(
            false,
            "1.35",
            3,
            List.of("liveness-probe", "notes"),
            List.of(FINDING),
            List.of(new PolicyReview.Waiver("notes", "a library & no more", List.of())));

    static final Render RENDER = new Render(
            "web",
            "1.2.3",
            "src/main/helm/web",
            "shop",
            "prod",
            2,
            true,
            "v1.35.0",
            "4.1",
            List.of("values-prod.yaml", "--set image.tag=..."),
            Duration.ofNanos(1_234_567),
            3,
            "",
            List.of(document("web", "image: nginx"), document("db", "image: postgres")));

    private Sample() {}

    static RenderedDocument document(String name, String line) {
        LineSource kind = new LineSource("web/templates/a.yaml:1", List.of(), List.of());
        LineSource helper = new LineSource(
                "web/templates/_helpers.tpl:7",
                List.of("web/templates/a.yaml:3"),
                List.of(new LineSource.ValueSource("image.tag", "values-prod.yaml:2")));
        String text = "kind: Deployment\nmetadata:\n  name: " + name + "\n" + line + "\n";
        return new RenderedDocument(
                "web/templates/a.yaml",
                "Deployment",
                "",
                name,
                text,
                List.of(kind, LineSource.UNKNOWN, LineSource.UNKNOWN, helper));
    }

    static TestIdentity identity(String className, String method, String invocation) {
        return new TestIdentity(
                "[class:" + className + "]/[method:" + method + "]" + invocation,
                "com.example",
                className,
                method,
                invocation,
                method + "()",
                method,
                "src/test/java/com/example/" + className + ".java");
    }

    static TestResult passed(String className, String method) {
        return result(identity(className, method, ""), Outcome.PASSED, List.of(), List.of(), List.of());
    }

    static TestResult failed(String className, String method, String message) {
        return result(
                identity(className, method, ""),
                Outcome.FAILED,
                List.of(new Failure("java.lang.AssertionError", message, className + ".java", 12)),
                List.of(),
                List.of());
    }

    static TestResult result(
            TestIdentity test,
            Outcome outcome,
            List<Failure> failures,
            List<PolicyReview> reviews,
            List<SnapshotCheck> snapshots) {
        return new TestResult(
                test, outcome, Duration.ofMillis(12), "", failures, List.of(RENDER), reviews, snapshots, List.of());
    }

    /** Returns a failed test that rendered a document. */
    static TestResult rendering(RenderedDocument document, String message) {
        Render render = new Render(
                "web",
                "1.2.3",
                "src/main/helm/web",
                "shop",
                "prod",
                1,
                false,
                "v1.35.0",
                "4.1",
                List.of(),
                Duration.ofMillis(1),
                1,
                "",
                List.of(document));
        return new TestResult(
                identity("WebTest", "renders", ""),
                Outcome.FAILED,
                Duration.ofMillis(12),
                "",
                List.of(new Failure("java.lang.AssertionError", message, "WebTest.java", 12)),
                List.of(render),
                List.of(),
                List.of(),
                List.of());
    }

    static SnapshotCheck snapshot(String name, SnapshotComparison.Outcome outcome, String difference) {
        return new SnapshotCheck("src/test/snapshots/" + name, outcome, difference);
    }

    /** Returns results with at least one of everything. */
    static Results full() {
        TestResult everything = new TestResult(
                identity("WebTest", "scales", "[2] n=3"),
                Outcome.FAILED,
                Duration.ofSeconds(2),
                "",
                List.of(new Failure("java.lang.AssertionError", "expected: 3\n but was: 2", "WebTest.java", 12)),
                List.of(RENDER),
                List.of(REVIEW, REVIEW),
                List.of(snapshot("a.yaml", SnapshotComparison.Outcome.DIFFERENT, "-a\n+b")),
                List.of(new ClusterRun("k3s-1.35", "shop", "t-7f3a", "target/seatrial/cluster/WebTest/scales")));
        TestResult skipped = new TestResult(
                identity("WebTest", "later", ""),
                Outcome.SKIPPED,
                Duration.ZERO,
                "not yet",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Results(
                List.of(everything, skipped, passed("ApiTest", "renders")),
                List.of(new Section("coverage", 3, "{\"points\":[1,2.5,null],\"text\":\"a\"}")));
    }
}
