/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.file.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes files such that each is either there as a whole or not at all. The content is written to a temporary file in the
 * same folder, flushed to the disk, and moved to its place in one step. A file that was there before stays as it is if
 * writing fails, or if the JVM is killed. If several JVMs write the same file, it has the whole content of one of them.
 *
 * <p>A JVM that is killed cannot delete its temporary file. The first write to a folder deletes those of JVMs that no
 * longer run. Safe for use by several threads.
 */
public final class AtomicFiles {

    private static final int BUFFER = 1 << 16;

    /** How often to start again if another JVM takes the temporary file for an abandoned one. */
    private static final int ATTEMPTS = 5;

    private final Set<Path> swept = ConcurrentHashMap.newKeySet();

    /** Writes the content of a file. May be called more than once. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything to a stream, which the caller closes. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a text as UTF-8, and creates the folder if necessary.
     *
     * @throws WriteException if the file cannot be written; it is then unchanged
     */
    public void write(Path file, String text) throws WriteException {
        write(file, out -> {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
        });
    }

    /**
     * Writes bytes, and creates the folder if necessary.
     *
     * @throws WriteException if the file cannot be written; it is then unchanged
     */
    public void write(Path file, byte[] bytes) throws WriteException {
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes a file, and creates its folder if necessary. A symbolic link is kept, and its target is written. The
     * permissions of an existing file are kept.
     *
     * @throws WriteException if the file cannot be written; it is then unchanged
     */
    public void write(Path file, Content content) throws WriteException {
        boolean isInterrupted = Thread.interrupted(); // the channels of an interrupted thread close themselves
        try {
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
            checkReplaceable(target);
            Path folder = target.resolveSibling("");
            Files.createDirectories(folder);
            if (swept.add(folder)) {
                Abandoned.deleteIn(folder);
            }
            replace(target, content);
            flush(folder);
        } catch (IOException e) {
            throw WriteException.of(file, e);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A move would replace an empty folder on some systems, and a file without write permission on most. */
    private static void checkReplaceable(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path part = Abandoned.newFile(target.resolveSibling(""));
            try {
                fill(part, target, content);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (NoSuchFileException e) {
                boolean isPart = part.toString().equals(e.getFile());
                if (!isPart || attempt == ATTEMPTS) {
                    throw e;
                }
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void fill(Path part, Path target, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Permissions.toCreate(target))) {
            channel.lock(); // until the channel closes, or this JVM is killed
            Permissions.copy(target, part);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.write(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Flushes the new name of the file, on systems where folders can be opened. */
    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // the file itself is on the disk
        }
    }
}
