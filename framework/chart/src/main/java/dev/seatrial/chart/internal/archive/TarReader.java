/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import dev.seatrial.template.internal.go.GoStrings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads tar archives as Go's {@code archive/tar} does: those of POSIX, GNU, Star and V7, with sparse entries. */
public final class TarReader {

    private static final int LONGEST_HEADER = 1 << 20;

    private final ByteSource archive;
    private EntryContent stored;
    private ByteSource content;
    private int padding;

    public TarReader(ByteSource archive) {
        this.archive = archive;
        this.stored = new EntryContent(archive, 0);
        this.content = stored;
    }

    /**
     * An entry.
     *
     * @param size the size that its headers state; links and devices have no content, whatever it is
     * @param isFolder whether it is a folder, by its type or its mode
     * @param type tar's own letter, {@code g} for a header that is meant for all later entries
     */
    public record Entry(String name, long size, boolean isFolder, char type) {}

    /**
     * Moves to the next entry, whatever was read of the current one.
     *
     * @return null at the end
     * @throws ArchiveException with Go's text
     */
    public @Nullable Entry next() throws ArchiveException {
        PaxRecords records = PaxRecords.NONE;
        String longName = "";
        while (true) {
            Reads.skip(archive, stored.left());
            TarHeader header = readPadding() ? readHeader() : null;
            if (header == null) {
                return null;
            }
            enter(header);
            switch (header.type()) {
                case 'x' -> records = PaxRecords.parse(special());
                case 'g' -> {
                    PaxRecords.parse(special());
                    return new Entry(header.name(), 0, false, 'g');
                }
                case 'L' -> longName = text(special());
                case 'K' -> special();
                default -> {
                    return finish(header, records, longName);
                }
            }
        }
    }

    /**
     * Returns the content of the current entry, at most {@code limit} bytes of it.
     *
     * @throws ArchiveException with Go's text
     */
    public byte[] content(long limit) throws ArchiveException {
        return Reads.all(content, limit);
    }

    private Entry finish(TarHeader header, PaxRecords records, String longName) throws ArchiveException {
        records.applyTo(header);
        if (!longName.isEmpty()) {
            header.rename(longName);
        }
        header.guessType();
        enter(header);
        List<SparseMap.Region> regions = header.type() == 'S'
                ? SparseMap.ofHeader(header, archive)
                : SparseMap.ofRecords(header, records, stored);
        if (regions != null) {
            if (header.isHeaderOnly() || !SparseMap.isValid(regions, header.size())) {
                throw new ArchiveException(Fault.TAR_HEADER);
            }
            content = new SparseContent(stored, SparseMap.holes(regions, header.size()));
        }
        return new Entry(header.name(), header.size(), header.isFolder(), header.type());
    }

    private void enter(TarHeader header) throws ArchiveException {
        long size = header.contentSize();
        stored = new EntryContent(archive, size);
        content = stored;
        padding = (int) (-size & (TarBlock.SIZE - 1));
    }

    /** Skips what follows the content up to the next block; returns false if the archive ends there. */
    private boolean readPadding() throws ArchiveException {
        int wanted = padding;
        padding = 0;
        int n = Reads.tryFully(archive, new byte[wanted], 0, wanted);
        Fault fault = Reads.faultOf(archive, n, wanted);
        if (fault != null && !fault.equals(Fault.EOF)) {
            throw new ArchiveException(fault);
        }
        return fault == null;
    }

    /** Returns null at the end: where nothing follows, or two blocks of zeros, or one and nothing behind it. */
    private @Nullable TarHeader readHeader() throws ArchiveException {
        TarBlock block = readBlock();
        if (block == null || !block.isZero()) {
            return block == null ? null : new TarHeader(block);
        }
        TarBlock second = readBlock();
        if (second != null && !second.isZero()) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
        return null;
    }

    /** Go's {@code io.ReadFull}: a fault that comes with the last byte does not count. */
    private @Nullable TarBlock readBlock() throws ArchiveException {
        byte[] block = new byte[TarBlock.SIZE];
        int n = Reads.tryFully(archive, block, 0, block.length);
        if (n == block.length) {
            return new TarBlock(block);
        }
        Fault fault = Objects.requireNonNull(archive.fault());
        if (n == 0 && fault.equals(Fault.EOF)) {
            return null;
        }
        throw new ArchiveException(fault.withinData());
    }

    private byte[] special() throws ArchiveException {
        byte[] special = Reads.all(stored, LONGEST_HEADER + 1L);
        if (special.length > LONGEST_HEADER) {
            throw new ArchiveException(Fault.FIELD_TOO_LONG);
        }
        return special;
    }

    private static String text(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return GoStrings.string(bytes, 0, end);
    }
}
