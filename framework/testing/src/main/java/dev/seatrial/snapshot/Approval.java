/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.snapshot.internal.FileName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Compares a text with the approved one by the conventions of ApprovalTests, and writes only what the mode allows. */
final class Approval {

    private final SnapshotOwner test;
    private final Path approved;
    private final Path received;
    private final String text;
    private final Supplier<String> shown;

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
        approval.verify();
    }

    private void verify() {
        String before = StoredText.read(approved);
        SnapshotMode mode = test.files().mode();
        if (text.equals(before) || (mode != SnapshotMode.UPDATE && before != null && before.equals(shown.get()))) {
            record(SnapshotComparison.Outcome.EQUAL, "");
        } else if (mode == SnapshotMode.UPDATE) {
            StoredText.write(test.files().writer(), approved, text);
            test.files().updates().approved(before == null);
            record(SnapshotComparison.Outcome.APPROVED, "");
        } else {
            if (mode == SnapshotMode.INTERACTIVE) {
                StoredText.write(test.files().writer(), received, text);
                DiffTool.ofTest().open(received, approved);
            }
            fail(before);
        }
        if (mode != SnapshotMode.READONLY) {
            StoredText.delete(received);
        }
    }

    private void fail(@Nullable String before) {
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
        Optional<String> advice = VersionLabels.advice(before, text);
        Diagnostic located = located(different);
        throw new AssertionFailedError(
                DiagnosticRenderer.render(
                        advice.map(labels -> located.withFact("advice", labels)).orElse(located)),
                before,
                text);
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
