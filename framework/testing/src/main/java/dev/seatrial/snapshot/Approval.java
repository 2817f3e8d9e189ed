/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.approvers.ApprovalApprover;
import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.core.Options;
import org.approvaltests.core.VerifyResult;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Compares one text with the approved one, through ApprovalTests, under the rules of the mode. */
final class Approval {

    /** Reports nothing by itself: the failure says it all. A reporter of one's own is set in ApprovalTests' package settings. */
    private static final ApprovalFailureReporter QUIET = (received, approved) -> true;

    private final SnapshotOwner test;
    private final Path approved;
    private final Path received;

    private Approval(SnapshotOwner test, Path approved, Path received) {
        this.test = test;
        this.approved = approved;
        this.received = received;
    }

    static Approval of(SnapshotOwner test, String part, String extension) {
        String base = test.name() + (part.isEmpty() ? "" : "." + part.replaceAll("[^A-Za-z0-9._=-]+", "_"));
        Path folder = test.files().folder().resolve(test.className());
        Path approved = test.files().claim(folder.resolve(base + ".approved." + extension), test.id());
        return new Approval(test, approved, folder.resolve(base + ".received." + extension));
    }

    void verify(String text) {
        Approvals.verify(new Comparison(text), new Options(QUIET));
    }

    private final class Comparison implements ApprovalApprover {

        private final String text;
        private @Nullable String before;

        Comparison(String text) {
            this.text = text;
        }

        @Override
        public VerifyResult approve() {
            before = Files.exists(approved) ? read(approved).replace("\r\n", "\n") : null;
            if (test.files().mode() == SnapshotMode.UPDATE && !text.equals(before)) {
                write(approved, text);
                return VerifyResult.SUCCESS;
            }
            return VerifyResult.from(text.equals(before));
        }

        @Override
        public void cleanUpAfterSuccess(ApprovalFailureReporter reporter) {
            if (test.files().mode() != SnapshotMode.READONLY) {
                delete(received);
            }
        }

        @Override
        public VerifyResult reportFailure(ApprovalFailureReporter reporter) {
            if (test.files().mode() == SnapshotMode.INTERACTIVE) {
                write(received, text);
                reporter.report(received.toString(), approved.toString());
            }
            return VerifyResult.FAILURE;
        }

        @Override
        public void fail() {
            String message = DiagnosticRenderer.render(before == null ? missing() : different(before));
            throw before == null ? new AssertionFailedError(message) : new AssertionFailedError(message, before, text);
        }

        private Diagnostic missing() {
            return located(Diagnostic.of("There is no approved snapshot of `%s` yet.".formatted(test.name())));
        }

        private Diagnostic different(String old) {
            SnapshotDifference difference = SnapshotDifference.between(old, text);
            String headline = "Snapshot of `%s` does not match: %d of %d manifests %s.\n\n%s"
                    .formatted(
                            test.name(),
                            difference.differing().size(),
                            difference.manifests(),
                            difference.differing().size() == 1 ? "differs" : "differ",
                            difference.diff());
            return located(Diagnostic.of(headline));
        }

        private Diagnostic located(Diagnostic diagnostic) {
            if (test.files().mode() == SnapshotMode.READONLY) {
                return diagnostic
                        .withFact("approved", approved.toString())
                        .withHint(
                                "Review it on your machine; to accept it run `mvn verify %s -D%s=update` and commit the file."
                                        .formatted(test.selector(), SnapshotMode.PROPERTY));
            }
            return diagnostic
                    .withFact("approved", approved.toString())
                    .withFact("received", received.toString())
                    .withHint("Review it; to accept it run `mv '%s' '%s'`, or the test with `-D%s=update`."
                            .formatted(received, approved, SnapshotMode.PROPERTY));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "`%s` cannot be written: snapshots need a folder that can be.".formatted(file), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
