/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses deflate data as Go's {@code compress/flate} does. Unlike {@link java.util.zip.Inflater} it hands out all that
 * comes before damaged data, as Go does, and names the offset of the damage.
 */
final class Inflater implements ByteSource {

    private static final int MAX_LITERALS = 286;
    private static final int MAX_DISTANCES = 30;
    private static final int END_OF_BLOCK = 256;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** What the next step does. */
    private enum Step {
        BLOCK,
        SYMBOLS,
        REPEAT,
        STORED
    }

    private final BitInput in;
    private final Window window = new Window();
    private final Huffman fixed = Huffman.fixed();
    private final int[] lengths = new int[MAX_LITERALS + MAX_DISTANCES];
    private Huffman literals = fixed;
    private @Nullable Huffman distances;
    private Step step = Step.BLOCK;
    private boolean last;
    private int copyLength;
    private int copyDistance;

    private int readyFrom;
    private int readyTo;
    private @Nullable Fault pending;
    private @Nullable Fault fault;

    Inflater(ByteInput in) {
        this.in = new BitInput(in);
    }

    @Override
    public int read(byte[] to, int from, int length) {
        while (true) {
            if (readyFrom < readyTo) {
                int n = Math.min(length, readyTo - readyFrom);
                window.copyTo(to, from, readyFrom, n);
                readyFrom += n;
                fault = readyFrom == readyTo ? pending : null;
                return n;
            }
            if (pending != null) {
                fault = pending;
                return 0;
            }
            try {
                step();
            } catch (ArchiveException e) {
                pending = e.fault();
            }
            if (pending != null && readyFrom == readyTo) {
                flush();
            }
        }
    }

    @Override
    public @Nullable Fault fault() {
        return fault;
    }

    private void flush() {
        readyFrom = window.begin();
        readyTo = window.end();
        window.flush();
    }

    private void step() throws ArchiveException {
        switch (step) {
            case BLOCK -> block();
            case SYMBOLS -> symbols();
            case REPEAT -> {
                if (!repeat()) {
                    symbols();
                }
            }
            case STORED -> stored();
        }
    }

    private void block() throws ArchiveException {
        in.need(3);
        last = in.take(1) == 1;
        switch (in.take(2)) {
            case 0 -> storedBlock();
            case 1 -> {
                literals = fixed;
                distances = null;
                symbols();
            }
            case 2 -> {
                readCodes();
                symbols();
            }
            default -> throw in.corrupt();
        }
    }

    private void endBlock() {
        if (last) {
            if (window.hasNews()) {
                flush();
            }
            pending = Fault.EOF;
        }
        step = Step.BLOCK;
    }

    private void storedBlock() throws ArchiveException {
        byte[] head = new byte[4];
        if (in.copy(head, 0, 4) < 4) {
            throw new ArchiveException(Fault.UNEXPECTED_EOF);
        }
        int length = (head[0] & 0xff) | ((head[1] & 0xff) << 8);
        int complement = (head[2] & 0xff) | ((head[3] & 0xff) << 8);
        if (complement != (~length & 0xffff)) {
            throw in.corrupt();
        }
        if (length == 0) {
            flush();
            endBlock();
            return;
        }
        copyLength = length;
        stored();
    }

    private void stored() throws ArchiveException {
        int wanted = Math.min(copyLength, window.room());
        int n = window.store(in, wanted);
        copyLength -= n;
        if (n < wanted) {
            throw new ArchiveException(Fault.UNEXPECTED_EOF);
        }
        if (window.isFull() || copyLength > 0) {
            flush();
            step = Step.STORED;
        } else {
            endBlock();
        }
    }

    /** Reads the codes of a block (RFC 1951, section 3.2.7). */
    private void readCodes() throws ArchiveException {
        in.need(14);
        int literalCount = in.take(5) + 257;
        if (literalCount > MAX_LITERALS) {
            throw in.corrupt();
        }
        int distanceCount = in.take(5) + 1;
        if (distanceCount > MAX_DISTANCES) {
            throw in.corrupt();
        }
        int metaCount = in.take(4) + 4;
        int[] metaLengths = new int[ORDER.length];
        for (int i = 0; i < metaCount; i++) {
            metaLengths[ORDER[i]] = in.take(3);
        }
        Huffman meta = accepted(Huffman.of(metaLengths, 0, metaLengths.length));
        int total = literalCount + distanceCount;
        int at = 0;
        while (at < total) {
            at = readLengths(in.symbol(meta), at, total);
        }
        literals = accepted(Huffman.of(lengths, 0, literalCount));
        distances = accepted(Huffman.of(lengths, literalCount, total));
        // every block ends with this symbol, so that at least its bits can be read
        literals = literals.readingAtLeast(lengths[END_OF_BLOCK]);
    }

    private int readLengths(int symbol, int at, int total) throws ArchiveException {
        if (symbol < 16) {
            lengths[at] = symbol;
            return at + 1;
        }
        int value = 0;
        int times;
        if (symbol == 16) {
            if (at == 0) {
                throw in.corrupt();
            }
            value = lengths[at - 1];
            times = 3 + in.take(2);
        } else {
            times = symbol == 17 ? 3 + in.take(3) : 11 + in.take(7);
        }
        if (at + times > total) {
            throw in.corrupt();
        }
        Arrays.fill(lengths, at, at + times, value);
        return at + times;
    }

    private Huffman accepted(@Nullable Huffman code) throws ArchiveException {
        if (code == null) {
            throw in.corrupt();
        }
        return code;
    }

    /** Decodes symbols until the block ends or the window is full. */
    private void symbols() throws ArchiveException {
        do {
            int symbol = in.symbol(literals);
            while (symbol < END_OF_BLOCK) {
                window.write(symbol);
                if (window.isFull()) {
                    flush();
                    step = Step.SYMBOLS;
                    return;
                }
                symbol = in.symbol(literals);
            }
            if (symbol == END_OF_BLOCK) {
                endBlock();
                return;
            }
            copyLength = length(symbol);
            copyDistance = distance();
            if (copyDistance > window.reach()) {
                throw in.corrupt();
            }
        } while (!repeat());
    }

    /** Repeats earlier output; returns whether to pause for what is ready. */
    private boolean repeat() {
        copyLength -= window.repeat(copyDistance, copyLength);
        if (window.isFull() || copyLength > 0) {
            flush();
            step = Step.REPEAT;
            return true;
        }
        return false;
    }

    private int length(int symbol) throws ArchiveException {
        if (symbol < 265) {
            return symbol - 254;
        }
        if (symbol < 285) {
            int extra = (symbol - 261) / 4;
            return (((symbol - 261) % 4 + 4) << extra) + 3 + in.take(extra);
        }
        if (symbol < MAX_LITERALS) {
            return 258;
        }
        throw in.corrupt();
    }

    private int distance() throws ArchiveException {
        Huffman code = distances;
        int symbol = code == null ? Integer.reverse(in.take(5)) >>> (Integer.SIZE - 5) : in.symbol(code);
        if (symbol < 4) {
            return symbol + 1;
        }
        if (symbol < MAX_DISTANCES) {
            int extra = (symbol - 2) / 2;
            return 1 + (((symbol & 1) + 2) << extra) + in.take(extra);
        }
        throw in.corrupt();
    }
}
