/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/** Lets one JVM at a time, and one thread of it, change a folder. The operating system frees the lock of a JVM that dies. */
final class FolderLock implements Closeable {

    private static final String NAME = ".lock";

    private static final long PAUSE = 5_000_000;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the folder, which exists, is free. */
    static FolderLock of(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (!isLocked(channel)) {
                LockSupport.parkNanos(PAUSE);
            }
            return new FolderLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns false while another thread of this JVM has the lock, which does not wait for its own threads. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            channel.lock();
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
