/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import dev.seatrial.template.internal.go.GoStrings;

/** The header of an entry, made of its block and of the extended headers in front of it. */
final class TarHeader {

    private static final int MODE = 100;
    private static final int UID = 108;
    private static final int GID = 116;
    private static final int SIZE = 124;
    private static final int TIME = 136;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int DEVICE_MAJOR = 329;
    private static final int DEVICE_MINOR = 337;
    private static final int PREFIX = 345;
    private static final int GNU_ACCESS_TIME = 345;
    private static final int GNU_CHANGE_TIME = 357;
    private static final int STAR_ACCESS_TIME = 476;
    private static final int STAR_CHANGE_TIME = 488;
    private static final int STAR_TRAILER = 508;

    private static final int FOLDER_MODE = 0x4000;
    private static final int TYPE_OF_MODE = ~0xfff;

    /** What the magic numbers of a block tell. */
    enum Format {
        V7,
        USTAR,
        STAR,
        GNU
    }

    private final TarBlock block;
    private final Format format;
    private final int mode;
    private String name;
    private long size;
    private char type;

    /** Reads a block. */
    TarHeader(TarBlock block) throws ArchiveException {
        if (!block.hasChecksum()) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
        this.block = block;
        format = format(block);
        type = (char) block.at(TYPE);
        name = block.text(0, 100);
        size = block.number(SIZE, 12);
        mode = (int) block.number(MODE, 8);
        block.checkNumber(UID, 8);
        block.checkNumber(GID, 8);
        block.checkNumber(TIME, 12);
        if (format != Format.V7) {
            block.checkNumber(DEVICE_MAJOR, 8);
            block.checkNumber(DEVICE_MINOR, 8);
            String prefix = prefix();
            if (!prefix.isEmpty()) {
                name = GoStrings.concat(prefix + "/", name);
            }
        }
    }

    private static Format format(TarBlock block) {
        if (block.holds(MAGIC, "ustar\0")) {
            return block.holds(STAR_TRAILER, "tar\0") ? Format.STAR : Format.USTAR;
        }
        return block.holds(MAGIC, "ustar  \0") ? Format.GNU : Format.V7;
    }

    private String prefix() throws ArchiveException {
        switch (format) {
            case USTAR -> {
                return block.text(PREFIX, 155);
            }
            case STAR -> {
                block.checkNumber(STAR_ACCESS_TIME, 12);
                block.checkNumber(STAR_CHANGE_TIME, 12);
                return block.text(PREFIX, 131);
            }
            default -> {
                return hasTimes() ? "" : prefixOfOldGo();
            }
        }
    }

    private boolean hasTimes() {
        try {
            if (block.at(GNU_ACCESS_TIME) != 0) {
                block.checkNumber(GNU_ACCESS_TIME, 12);
            }
            if (block.at(GNU_CHANGE_TIME) != 0) {
                block.checkNumber(GNU_CHANGE_TIME, 12);
            }
            return true;
        } catch (ArchiveException e) {
            return false;
        }
    }

    /** Go before 1.8 wrote a prefix where the format of GNU has times. */
    private String prefixOfOldGo() {
        String prefix = block.text(PREFIX, 155);
        return GoStrings.isAscii(prefix) ? prefix : "";
    }

    TarBlock block() {
        return block;
    }

    Format format() {
        return format;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    /** Returns the size that the headers state, which may be negative. */
    long size() {
        return size;
    }

    void resize(long other) {
        size = other;
    }

    char type() {
        return type;
    }

    /** Gives an entry without a type one: old archives have folders whose names end with a slash. */
    void guessType() {
        if (type == 0) {
            type = name.endsWith("/") ? '5' : '0';
        }
    }

    /** Whether it is a folder, by its type or by its mode. */
    boolean isFolder() {
        return type == '5' || (type != 'g' && (mode & TYPE_OF_MODE) == FOLDER_MODE);
    }

    /** Whether no content follows, whatever the size: links, devices, folders and pipes. */
    boolean isHeaderOnly() {
        return type >= '1' && type <= '6';
    }

    /**
     * Returns how many bytes follow.
     *
     * @throws ArchiveException if the size is negative
     */
    long contentSize() throws ArchiveException {
        long content = isHeaderOnly() ? 0 : size;
        if (content < 0) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
        return content;
    }
}
