/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import dev.seatrial.cluster.internal.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The log of a container, in a temporary file. Of a log that is longer than the limit, the beginning up to the limit and the end
 * are kept. Safe for use by several threads.
 */
final class ContainerLog extends OutputStream {

    private static final int CHUNK = 1 << 16;

    private final int most;
    private final byte[] tail;
    private TemporaryFiles.@Nullable Open file;
    private String problem = "";
    private long stored;
    private long written;
    private boolean closed;

    /**
     * @param most how many bytes of the beginning are kept
     * @param tail how many bytes of the end are kept
     */
    ContainerLog(int most, int tail) {
        this.most = most;
        this.tail = new byte[tail];
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (closed) {
            return;
        }
        store(bytes, offset, (int) Math.min(length, most - stored));
        for (int i = Math.max(0, length - tail.length); i < length; i++) {
            tail[(int) ((written + i) % tail.length)] = bytes[offset + i];
        }
        written += length;
    }

    private void store(byte[] bytes, int offset, int length) {
        if (length <= 0 || !problem.isEmpty()) {
            return;
        }
        try {
            TemporaryFiles.Open open = file;
            if (open == null) {
                open = TemporaryFiles.open("log", ".log");
                file = open;
            }
            open.out().write(bytes, offset, length);
            stored += length;
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage()); // the end of the log is still kept
        }
    }

    synchronized boolean isEmpty() {
        return written == 0;
    }

    /** Returns how many bytes in the middle of the log are not kept. */
    synchronized long dropped() {
        return Math.max(0, written - stored - tailLength());
    }

    /** Returns whether a text is in what is kept of the log. */
    synchronized boolean contains(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        // One character for each byte, so that a character at the border of two chunks is found.
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        String rest = new String(tail(), StandardCharsets.ISO_8859_1);
        if (dropped() > 0 && rest.contains(needle)) {
            return true;
        }
        String before = "";
        try (InputStream in = stored()) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                String here = before + new String(chunk, StandardCharsets.ISO_8859_1);
                if (here.contains(needle)) {
                    return true;
                }
                before = here.substring(Math.max(0, here.length() - needle.length() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (before + (dropped() > 0 ? "" : rest)).contains(needle);
    }

    /** Returns the log, with a line that states how many bytes are omitted. No character is cut. */
    synchronized String text() {
        byte[] beginning;
        try (InputStream in = stored()) {
            beginning = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] end = tail();
        if (dropped() == 0) {
            byte[] all = Arrays.copyOf(beginning, beginning.length + end.length);
            System.arraycopy(end, 0, all, beginning.length, end.length);
            return new String(all, StandardCharsets.UTF_8);
        }
        int last = wholeCharacters(beginning);
        int first = firstCharacter(end);
        String why = problem.isEmpty() ? "" : ": " + problem;
        return new String(beginning, 0, last, StandardCharsets.UTF_8)
                + "\n... (" + (dropped() + beginning.length - last + first) + " bytes omitted" + why + ")\n"
                + new String(end, first, end.length - first, StandardCharsets.UTF_8);
    }

    /** Deletes the file. The end of the log is still available. */
    @Override
    public synchronized void close() {
        closed = true;
        if (file != null) {
            file.delete();
            file = null;
            stored = 0;
        }
    }

    private InputStream stored() throws IOException {
        if (file == null) {
            return InputStream.nullInputStream();
        }
        file.out().flush();
        return Files.newInputStream(file.path());
    }

    private int tailLength() {
        return (int) Math.min(tail.length, written - stored);
    }

    /** Returns the end of the log, without what is also stored. */
    private byte[] tail() {
        ByteBuffer end = ByteBuffer.allocate(tailLength());
        for (long at = written - end.capacity(); at < written; at++) {
            end.put(tail[(int) (at % tail.length)]);
        }
        return end.array();
    }

    /** Returns how many bytes there are without a character at the end that is not complete. */
    private static int wholeCharacters(byte[] bytes) {
        int start = bytes.length;
        while (start > 0 && bytes.length - start < 3 && isContinuation(bytes[start - 1])) {
            start--;
        }
        if (start == 0) {
            return bytes.length;
        }
        int lead = bytes[start - 1] & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
        return bytes.length - start + 1 >= length ? bytes.length : start - 1;
    }

    private static int firstCharacter(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && first < 3 && isContinuation(bytes[first])) {
            first++;
        }
        return first;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xc0) == 0x80;
    }
}
