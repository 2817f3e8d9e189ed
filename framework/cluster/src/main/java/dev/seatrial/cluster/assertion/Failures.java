/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.helm.HelmRelease;
import org.opentest4j.AssertionFailedError;

/** Creates assertion errors that state the problem, the known facts, and the folder with the evidence. */
final class Failures {

    private Failures() {}

    static AssertionFailedError of(HelmRelease release, Diagnostic diagnostic) {
        return new AssertionFailedError(DiagnosticRenderer.render(withEvidence(release, diagnostic)));
    }

    static AssertionFailedError of(HelmRelease release, Diagnostic diagnostic, Object expected, Object actual) {
        return new AssertionFailedError(
                DiagnosticRenderer.render(withEvidence(
                        release,
                        diagnostic
                                .withFact("expected", String.valueOf(expected))
                                .withFact("actual", String.valueOf(actual)))),
                expected,
                actual);
    }

    private static Diagnostic withEvidence(HelmRelease release, Diagnostic diagnostic) {
        return diagnostic.withFact("evidence", release.evidenceFolder() + "/");
    }
}
