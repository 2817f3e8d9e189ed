/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The points of one content of a file, and the slots that stand for them in a set of bits: for each point one that tells
 * whether it was reached, followed by one for each of its outcomes. Immutable.
 */
final class FilePoints {

    private static final int DIGEST_LENGTH = 16;
    private static final int KIND_BITS = 4;

    private final FileKey key;
    private final String source;
    private final SourceFile file;
    private final List<ExecutionPoint> points;
    private final int[] slots;
    private final int[] table;

    /**
     * Two files with the same key have the same points.
     *
     * @param path the path in the chart, such as {@code charts/db/templates/pod.yaml}; of a text that {@code tpl} executes, what
     *     holds it
     * @param digest of the text and the points
     * @param isText whether it is a text that {@code tpl} executes
     */
    record FileKey(String path, String digest, boolean isText) {}

    private FilePoints(FileKey key, String source, SourceFile file, List<ExecutionPoint> points) {
        this.key = key;
        this.source = source;
        this.file = file;
        this.points = points;
        this.slots = new int[points.size() + 1];
        for (int i = 0; i < points.size(); i++) {
            slots[i + 1] = slots[i] + 1 + points.get(i).outcomes().size();
        }
        this.table = table();
    }

    /**
     * Creates the points of a file.
     *
     * @param path the path in the chart
     * @param source the path from the root of the build
     * @param file the text, under the name that messages show
     */
    static FilePoints of(String path, String source, SourceFile file, List<ExecutionPoint> points, boolean isText) {
        List<ExecutionPoint> sorted = sorted(points);
        return new FilePoints(new FileKey(path, digest(file.text(), sorted), isText), source, file, sorted);
    }

    /** Creates the points of a file whose text is not shown as it is. */
    static FilePoints withKey(FileKey key, String source, SourceFile file, List<ExecutionPoint> points) {
        return new FilePoints(key, source, file, sorted(points));
    }

    private static List<ExecutionPoint> sorted(List<ExecutionPoint> points) {
        return points.stream()
                .sorted(Comparator.comparingInt(
                                (ExecutionPoint point) -> point.span().start())
                        .thenComparing(ExecutionPoint::kind))
                .toList();
    }

    private static String digest(String text, List<ExecutionPoint> points) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(text.getBytes(StandardCharsets.UTF_8));
            for (ExecutionPoint point : points) {
                String line = "\n" + point.kind() + " " + point.span() + point.outcomes();
                sha.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }

    FileKey key() {
        return key;
    }

    String source() {
        return source;
    }

    SourceFile file() {
        return file;
    }

    List<ExecutionPoint> points() {
        return points;
    }

    /** Returns the number of slots. */
    int size() {
        return slots[points.size()];
    }

    /** Returns the slot that tells whether a point was reached; those of its outcomes follow it. */
    int slot(int point) {
        return slots[point];
    }

    /** Returns the keys of the points by their hashes, each followed by its index; a free place follows each run of taken ones. */
    private int[] table() {
        int[] places = new int[Integer.highestOneBit(points.size() + 1) * 8];
        for (int i = 0; i < points.size(); i++) {
            int key = key(points.get(i));
            int at = hash(key, places.length);
            while (places[at] != 0) {
                at = (at + 2) & (places.length - 1);
            }
            places[at] = key;
            places[at + 1] = i;
        }
        return places;
    }

    /** Tells the points of a file apart; never 0. */
    @SuppressWarnings("EnumOrdinal") // only tells kinds apart within this JVM
    private static int key(ExecutionPoint point) {
        return (point.span().start() << KIND_BITS) + point.kind().ordinal() + 1;
    }

    private static int hash(int key, int length) {
        int mixed = key * 0x9E3779B9; // the golden ratio, which spreads neighbours
        return ((mixed ^ (mixed >>> 16)) << 1) & (length - 1);
    }

    /**
     * Finds a point of the file. This happens at each step of an execution, so it must be fast.
     *
     * @return its index, -1 if it is none of the file
     */
    int indexOf(ExecutionPoint point) {
        int key = key(point);
        int at = hash(key, table.length);
        while (table[at] != 0) {
            if (table[at] == key) {
                return table[at + 1];
            }
            at = (at + 2) & (table.length - 1);
        }
        return -1;
    }
}
