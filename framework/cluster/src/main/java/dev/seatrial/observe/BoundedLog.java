/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning and the end of a log of any length. */
final class BoundedLog extends OutputStream {

    private final int half;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final byte[] tail;
    private long tailWritten;

    BoundedLog(int most) {
        this.half = most / 2;
        this.tail = new byte[half];
    }

    @Override
    public synchronized void write(int b) {
        if (head.size() < half) {
            head.write(b);
        } else {
            tail[(int) (tailWritten++ % half)] = (byte) b;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            write(bytes[offset + i]);
        }
    }

    synchronized boolean isEmpty() {
        return head.size() == 0;
    }

    /** Returns the log, with a line that states how many bytes are omitted. */
    synchronized String text() {
        String start = head.toString(StandardCharsets.UTF_8);
        if (tailWritten <= half) {
            return start + new String(tail, 0, (int) tailWritten, StandardCharsets.UTF_8);
        }
        int first = (int) (tailWritten % half);
        byte[] ordered = new byte[half];
        System.arraycopy(tail, first, ordered, 0, half - first);
        System.arraycopy(tail, 0, ordered, half - first, first);
        return start + "\n... (" + (tailWritten - half) + " bytes omitted)\n"
                + new String(ordered, StandardCharsets.UTF_8);
    }
}
