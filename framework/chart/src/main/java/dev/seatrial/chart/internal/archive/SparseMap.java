/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the data of a sparse entry lie. GNU tar has three ways to write that down. */
final class SparseMap {

    private static final int MOST_BYTES = 1 << 20;
    private static final int REAL_SIZE_AT = 483;
    private static final int REGIONS_IN_HEADER_AT = 386;
    private static final int REGIONS_IN_HEADER = 4;
    private static final int REGIONS_IN_BLOCK = 21;
    private static final int REGION_LENGTH = 24;
    private static final int FIELD_LENGTH = 12;

    private SparseMap() {}

    /** A part of an entry. */
    record Region(long offset, long length) {

        long end() {
            return offset + length;
        }
    }

    /** Reads the map of an entry of type {@code S}, which begins in the header and goes on behind it. */
    static List<Region> ofHeader(TarHeader header, ByteSource archive) throws ArchiveException {
        if (header.format() != TarHeader.Format.GNU) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
        TarBlock block = header.block();
        header.resize(block.number(REAL_SIZE_AT, FIELD_LENGTH));
        List<Region> regions = new ArrayList<>();
        int at = REGIONS_IN_HEADER_AT;
        int count = REGIONS_IN_HEADER;
        int size = REGIONS_IN_HEADER * REGION_LENGTH + 1;
        while (size < MOST_BYTES) {
            for (int i = 0; i < count && block.at(at + i * REGION_LENGTH) != 0; i++) {
                int region = at + i * REGION_LENGTH;
                regions.add(new Region(
                        block.number(region, FIELD_LENGTH), block.number(region + FIELD_LENGTH, FIELD_LENGTH)));
            }
            if (block.at(at + count * REGION_LENGTH) == 0) {
                return regions;
            }
            block = new TarBlock(Reads.block(archive));
            at = 0;
            count = REGIONS_IN_BLOCK;
            size += TarBlock.SIZE;
        }
        throw new ArchiveException(Fault.SPARSE_TOO_LONG);
    }

    /** Reads the map that extended headers speak of, null if they speak of none. */
    static @Nullable List<Region> ofRecords(TarHeader header, PaxRecords records, ByteSource content)
            throws ArchiveException {
        String release = records.get("GNU.sparse.major") + "." + records.get("GNU.sparse.minor");
        boolean inContent = release.equals("1.0");
        boolean inRecords = release.equals("0.0")
                || release.equals("0.1")
                || (release.equals(".") && !records.get("GNU.sparse.map").isEmpty());
        if (!inContent && !inRecords) {
            return null;
        }
        String name = records.get("GNU.sparse.name");
        if (!name.isEmpty()) {
            header.rename(PaxRecords.text(name));
        }
        String size = records.get("GNU.sparse.size");
        size = size.isEmpty() ? records.get("GNU.sparse.realsize") : size;
        if (!size.isEmpty()) {
            header.resize(PaxRecords.number(size));
        }
        return inContent ? ofContent(content) : ofRecords(records);
    }

    private static List<Region> ofRecords(PaxRecords records) throws ArchiveException {
        long count = count(PaxRecords.number(records.get("GNU.sparse.numblocks")));
        String map = records.get("GNU.sparse.map");
        String[] numbers = map.isEmpty() ? new String[0] : map.split(",", -1);
        if (numbers.length != 2 * count) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            regions.add(new Region(PaxRecords.number(numbers[i]), PaxRecords.number(numbers[i + 1])));
        }
        return regions;
    }

    private static List<Region> ofContent(ByteSource content) throws ArchiveException {
        SparseLines lines = new SparseLines(content, MOST_BYTES);
        lines.feed(1);
        long count = count(PaxRecords.number(lines.next()));
        lines.feed(2 * count);
        List<Region> regions = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            regions.add(new Region(PaxRecords.number(lines.next()), PaxRecords.number(lines.next())));
        }
        return regions;
    }

    private static long count(long count) throws ArchiveException {
        if (count < 0 || 2 * count < count) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
        return count;
    }

    /** Whether regions come in order, without overlap, within the size of an entry. */
    static boolean isValid(List<Region> regions, long size) {
        if (size < 0) {
            return false;
        }
        long before = 0;
        for (Region region : regions) {
            if (region.offset() < 0
                    || region.length() < 0
                    || region.offset() > Long.MAX_VALUE - region.length()
                    || region.end() > size
                    || before > region.offset()) {
                return false;
            }
            before = region.end();
        }
        return true;
    }

    /** Returns what lies between regions; the last hole, which may be empty, ends the entry. */
    static List<Region> holes(List<Region> regions, long size) {
        List<Region> holes = new ArrayList<>();
        long from = 0;
        for (Region region : regions) {
            if (region.length() == 0) {
                continue;
            }
            if (region.offset() > from) {
                holes.add(new Region(from, region.offset() - from));
            }
            from = region.end();
        }
        holes.add(new Region(from, size - from));
        return holes;
    }
}
