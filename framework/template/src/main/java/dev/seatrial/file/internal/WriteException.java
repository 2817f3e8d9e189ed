/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.file.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** A file that could not be written. It is as it was before. The message says why, and what to do. */
public final class WriteException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String advice;

    private WriteException(Path file, String reason, String advice, IOException cause) {
        super(
                DiagnosticRenderer.render(Diagnostic.of("`%s` cannot be written: %s.".formatted(file, reason))
                        .withHint(advice)),
                cause);
        this.reason = reason;
        this.advice = advice;
    }

    static WriteException of(Path file, IOException cause) {
        String reason = reason(cause);
        return new WriteException(file, reason, advice(file, reason, cause), cause);
    }

    /** Returns why, as the end of a sentence without its full stop, such as {@code access is denied}. */
    public String reason() {
        return reason;
    }

    /** Returns what to do, in one or more sentences. */
    public String advice() {
        return advice;
    }

    /** Returns why a file operation failed, as the end of a sentence without its full stop. */
    public static String reason(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "the text has characters that UTF-8 does not have";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return "`" + exists.getFile() + "` already exists";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        String text = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass() == IOException.class ? e.getMessage() : e.toString();
        return text == null || text.isEmpty()
                ? e.toString()
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String advice(Path file, String reason, IOException cause) {
        Path folder = file.toAbsolutePath().getParent();
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota")) {
            return "Free space on the disk of `%s`, and try again. Nothing that was there has changed."
                    .formatted(folder);
        }
        if (lower.contains("file too large")) {
            return "Raise the limit for the size of files (`ulimit -f`), and try again. Nothing that was there has changed.";
        }
        if (lower.contains("too many open files")) {
            return "Raise the limit for open files (`ulimit -n`), and try again. Nothing that was there has changed.";
        }
        if (cause instanceof FileAlreadyExistsException exists) {
            return "A folder is needed there: move the file `%s` away.".formatted(exists.getFile());
        }
        if (cause instanceof AccessDeniedException || lower.contains("read-only")) {
            return "Make the file and its folder `%s` writable, or write to another folder.".formatted(folder);
        }
        if (lower.contains("not a directory")) {
            return "A part of the path is a file. Move it away, or write to another folder.";
        }
        if (lower.contains("it is a folder")) {
            return "Move the folder away, or choose another name.";
        }
        return "Nothing that was there has changed. Solve the problem, and try again.";
    }
}
