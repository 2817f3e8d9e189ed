/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks manifests against policies on behalf of an assertion, and writes the report. */
public final class Verdict {

    private Verdict() {}

    /** Returns the failure; empty if the policies are followed. Writes the report in both cases. */
    public static Optional<Diagnostic> on(Manifests manifests, Policies policies) {
        PolicyResult result = policies.review(manifests);
        Path report = write(result, policies.reports().orElseGet(Verdict::folderOfBuild));
        return result.isFollowed() ? Optional.empty() : Optional.of(withReport(PolicyText.failure(result), report));
    }

    private static Diagnostic withReport(Diagnostic diagnostic, Path report) {
        return diagnostic.withFact("report", report.toString());
    }

    private static Path write(PolicyResult result, Path folder) {
        try {
            return PolicyReport.write(result, folder, CallingTest.name());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The policy report cannot be written to `%s`. Use another folder: `Policies.reportingTo(...)`."
                            .formatted(folder),
                    e);
        }
    }

    private static Path folderOfBuild() {
        Path build = Path.of(Files.exists(Path.of("pom.xml")) || !Files.exists(Path.of("build")) ? "target" : "build");
        return build.resolve("seatrial").resolve("policies");
    }
}
