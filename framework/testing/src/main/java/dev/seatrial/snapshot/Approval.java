/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import com.spun.util.ThreadUtils;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.snapshot.internal.FileName;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.approvaltests.Approvals;
import org.approvaltests.ReporterFactory;
import org.approvaltests.approvers.ApprovalApprover;
import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.core.Options;
import org.approvaltests.core.VerifyResult;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Compares a text with the approved one through ApprovalTests, and writes only what the mode allows. */
final class Approval implements ApprovalApprover {

    /** Opens no window: the failure message shows the difference. */
    private static final ApprovalFailureReporter QUIET = (received, approved) -> true;

    private final SnapshotOwner test;
    private final Path approved;
    private final Path received;
    private final String text;
    private final Supplier<String> shown;
    private @Nullable String before;

    private Approval(SnapshotOwner test, String name, String extension, String text, Supplier<String> shown) {
        Path folder = test.files().folder().resolve(FileName.of(test.className()));
        this.test = test;
        this.approved = folder.resolve(name + ".approved." + extension);
        this.received = folder.resolve(name + ".received." + extension);
        this.text = text;
        this.shown = shown;
    }

    /**
     * Verifies that a text is the approved one.
     *
     * @param text the text with secrets masked, as it is written
     * @param shown returns the text with its secrets, as it was approved before secrets were masked
     */
    static void verify(SnapshotOwner test, String part, String extension, String text, Supplier<String> shown) {
        String name = FileName.bounded(test.name() + (part.isEmpty() ? "" : "." + FileName.of(part)));
        Approval approval = new Approval(test, name, extension, text, shown);
        test.files().claim(approval.approved, test.id());
        Approvals.verify(approval, new Options(reporter()));
    }

    /**
     * Returns the reporter that {@code @UseReporter} of ApprovalTests names on the test or its class, for example to
     * open a diff tool.
     */
    private static ApprovalFailureReporter reporter() {
        ApprovalFailureReporter chosen = ReporterFactory.getFromAnnotation(ThreadUtils.getStackTrace());
        return chosen == null ? QUIET : chosen;
    }

    @Override
    public VerifyResult approve() {
        before = StoredText.read(approved);
        if (!text.equals(before) && test.files().mode() == SnapshotMode.UPDATE) {
            StoredText.write(test.files().writer(), approved, text);
            record(SnapshotComparison.Outcome.APPROVED, "");
            return VerifyResult.SUCCESS;
        }
        boolean isEqual = text.equals(before) || (before != null && before.equals(shown.get()));
        if (isEqual) {
            record(SnapshotComparison.Outcome.EQUAL, "");
        }
        return VerifyResult.from(isEqual);
    }

    @Override
    public void cleanUpAfterSuccess(ApprovalFailureReporter reporter) {
        if (test.files().mode() != SnapshotMode.READONLY) {
            StoredText.delete(received);
        }
    }

    @Override
    public VerifyResult reportFailure(ApprovalFailureReporter reporter) {
        if (test.files().mode() == SnapshotMode.INTERACTIVE) {
            StoredText.write(test.files().writer(), received, text);
            reporter.report(received.toString(), approved.toString());
        }
        return VerifyResult.FAILURE;
    }

    @Override
    public void fail() {
        if (before == null) {
            record(SnapshotComparison.Outcome.MISSING, "");
            Diagnostic missing =
                    Diagnostic.of("The snapshot of `%s` has not been approved yet.".formatted(test.name()));
            throw new AssertionFailedError(DiagnosticRenderer.render(located(missing)));
        }
        SnapshotDifference difference = approved.toString().endsWith(".yaml")
                ? SnapshotDifference.ofManifests(before, text)
                : SnapshotDifference.ofText("notes", before, text);
        record(SnapshotComparison.Outcome.DIFFERENT, difference.diff());
        Diagnostic different = Diagnostic.of("The snapshot of `%s` does not match: %s.\n\n%s"
                .formatted(test.name(), difference.summary(), difference.diff()));
        throw new AssertionFailedError(DiagnosticRenderer.render(located(different)), before, text);
    }

    private void record(SnapshotComparison.Outcome outcome, String difference) {
        test.observer().checked(new SnapshotComparison(approved, outcome, difference));
    }

    private Diagnostic located(Diagnostic diagnostic) {
        Diagnostic located = diagnostic.withFact("approved", approved.toString());
        if (test.files().mode() == SnapshotMode.READONLY) {
            return located.withHint("Review the output on your machine. To approve it, run `%s` and commit the file."
                    .formatted(test.acceptCommand()));
        }
        return located.withFact("received", received.toString())
                .withHint("Review the received file. To approve it, run `mv '%s' '%s'` or `%s`."
                        .formatted(received, approved, test.acceptCommand()));
    }
}
