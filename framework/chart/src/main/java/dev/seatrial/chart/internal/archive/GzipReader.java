/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Decompresses a gzip file, all of its members, as Go's {@code compress/gzip} does. */
public final class GzipReader implements ByteSource {

    private static final int HEADER_CHECKSUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int LONGEST_TEXT = 512;

    private final ByteInput in;
    private final CRC32 sum = new CRC32();
    private Inflater data;
    private int size;
    private @Nullable Fault pending;
    private @Nullable Fault fault;

    /**
     * Opens a file.
     *
     * @throws ArchiveException if the header of its first member is damaged
     */
    public GzipReader(byte[] file) throws ArchiveException {
        in = new ByteInput(file);
        readHeader();
        data = new Inflater(in);
    }

    @Override
    public @Nullable Fault fault() {
        return fault;
    }

    @Override
    public int read(byte[] to, int from, int length) {
        if (pending != null) {
            fault = pending;
            return 0;
        }
        int n = 0;
        while (n == 0) {
            n = data.read(to, from, length);
            sum.update(to, from, n);
            size += n;
            pending = data.fault();
            if (!Fault.EOF.equals(pending)) {
                break;
            }
            try {
                endMember();
                pending = null;
                readHeader();
                data = new Inflater(in);
            } catch (ArchiveException e) {
                pending = e.fault();
                break;
            }
        }
        fault = pending;
        return n;
    }

    private void endMember() throws ArchiveException {
        long expected = sum.getValue();
        byte[] trailer = takeWithin(8, new CRC32());
        if (number(trailer, 0) != (int) expected || number(trailer, 4) != size) {
            throw new ArchiveException(Fault.GZIP_CHECKSUM);
        }
        size = 0;
    }

    private void readHeader() throws ArchiveException {
        sum.reset();
        byte[] head = in.take(10, sum);
        if ((head[0] & 0xff) != 0x1f || (head[1] & 0xff) != 0x8b || head[2] != 8) {
            throw new ArchiveException(Fault.GZIP_HEADER);
        }
        int flags = head[3];
        if ((flags & EXTRA) != 0) {
            byte[] length = takeWithin(2, sum);
            int extra = (length[0] & 0xff) | ((length[1] & 0xff) << 8);
            takeWithin(extra, sum);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            int expected = (int) sum.getValue() & 0xffff;
            byte[] checksum = takeWithin(2, new CRC32());
            if (((checksum[0] & 0xff) | ((checksum[1] & 0xff) << 8)) != expected) {
                throw new ArchiveException(Fault.GZIP_HEADER);
            }
        }
        sum.reset();
    }

    private byte[] takeWithin(int length, CRC32 checksum) throws ArchiveException {
        try {
            return length == 0 ? new byte[0] : in.take(length, checksum);
        } catch (ArchiveException e) {
            throw new ArchiveException(e.fault().withinData());
        }
    }

    private void skipText() throws ArchiveException {
        for (int i = 0; i < LONGEST_TEXT; i++) {
            int next = in.next();
            if (next < 0) {
                throw new ArchiveException(Fault.UNEXPECTED_EOF);
            }
            sum.update(next);
            if (next == 0) {
                return;
            }
        }
        throw new ArchiveException(Fault.GZIP_HEADER);
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff)
                | ((bytes[at + 1] & 0xff) << 8)
                | ((bytes[at + 2] & 0xff) << 16)
                | ((bytes[at + 3] & 0xff) << 24);
    }
}
