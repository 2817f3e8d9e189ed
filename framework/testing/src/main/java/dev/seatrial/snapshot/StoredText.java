/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads and writes files of snapshots. What editors and version control do to a text file is undone in reading. */
final class StoredText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StoredText() {}

    /** Returns the text, with line feeds alone, one of them at its end, and no byte order mark; null where there is no file. */
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
                    "The snapshot `%s` cannot be read: %s.".formatted(file, reason(file, e)),
                    "Restore it from version control, or delete it and approve what the test renders.",
                    e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw failure(
                    "The snapshot `%s` cannot be written: %s.".formatted(file, reason(file, e)),
                    "Make the folder writable, or run with `-D%s=readonly`, which writes nothing."
                            .formatted(SnapshotMode.PROPERTY),
                    e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure(
                    "`%s` is no longer needed, and cannot be deleted: %s.".formatted(file, reason(file, e)),
                    "Delete it.",
                    e);
        }
    }

    private static String reason(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        if (e instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return "`" + exists.getFile() + "` is in the way";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.toString();
    }

    private static UncheckedIOException failure(String headline, String hint, IOException e) {
        return new UncheckedIOException(
                DiagnosticRenderer.render(Diagnostic.of(headline).withHint(hint)), e);
    }
}
