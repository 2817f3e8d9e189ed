/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads and writes approved files. Reading reverts what editors and version control change in text files. */
final class StoredText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StoredText() {}

    /**
     * Returns the text with LF line endings, a line break at the end, and without a byte order mark; null if the file
     * does not exist.
     */
    static @Nullable String read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            String text = Files.readString(file);
            String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            String unix = unmarked.replace("\r\n", "\n");
            return unix.endsWith("\n") ? unix : unix + "\n";
        } catch (IOException e) {
            throw failure(
                    "The approved file `%s` cannot be read: %s.".formatted(file, reason(file, e)),
                    "Restore it from version control, or delete it and approve the output of the test.",
                    e);
        }
    }

    static void write(AtomicFiles files, Path file, String text) {
        try {
            files.write(file, text);
        } catch (WriteException e) {
            throw failure(
                    "The snapshot file `%s` cannot be written: %s.".formatted(file, e.reason()),
                    "%s With `-D%s=readonly` nothing is written.".formatted(e.advice(), SnapshotMode.PROPERTY),
                    e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure(
                    "`%s` is no longer needed but cannot be deleted: %s.".formatted(file, reason(file, e)),
                    "Delete it yourself.",
                    e);
        }
    }

    private static String reason(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        return WriteException.reason(e);
    }

    private static UncheckedIOException failure(String headline, String hint, IOException e) {
        return new UncheckedIOException(
                DiagnosticRenderer.render(Diagnostic.of(headline).withHint(hint)), e);
    }
}
