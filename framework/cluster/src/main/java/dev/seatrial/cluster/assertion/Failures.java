/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.secret.internal.Secrets;
import org.opentest4j.AssertionFailedError;

/** Creates assertion errors that state the problem, the known facts, and the folder with the evidence. */
final class Failures {

    private Failures() {}

    static AssertionFailedError of(HelmRelease release, Diagnostic diagnostic) {
        return new AssertionFailedError(text(release, diagnostic));
    }

    static AssertionFailedError of(HelmRelease release, Diagnostic diagnostic, Object expected, Object actual) {
        Secrets secrets = release.secrets();
        return new AssertionFailedError(
                text(
                        release,
                        diagnostic
                                .withFact("expected", String.valueOf(expected))
                                .withFact("actual", String.valueOf(actual))),
                expected instanceof String text ? secrets.mask(text) : expected,
                actual instanceof String text ? secrets.mask(text) : actual);
    }

    private static String text(HelmRelease release, Diagnostic diagnostic) {
        return release.secrets().mask(DiagnosticRenderer.render(withEvidence(release, diagnostic)));
    }

    private static Diagnostic withEvidence(HelmRelease release, Diagnostic diagnostic) {
        return diagnostic.withFact("evidence", release.evidenceFolder() + "/");
    }
}
