/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Huffman code of deflate. Go accepts a code if it is complete, empty, or has a single symbol of one bit.
 *
 * <p>The table is indexed by the next 15 bits; an entry holds the symbol and the number of bits, and is 0 where no code fits.
 */
final class Huffman {

    private static final int MAX_LENGTH = 15;
    private static final int LENGTH_MASK = 15;
    private static final int SYMBOL_SHIFT = 4;

    private final int[] table;
    private final int width;
    private final int shortest;

    private Huffman(int[] table, int width, int shortest) {
        this.table = table;
        this.width = width;
        this.shortest = shortest;
    }

    /** Returns the code with the lengths of its symbols, null if Go does not accept it. */
    static @Nullable Huffman of(int[] lengths, int from, int to) {
        int[] count = new int[MAX_LENGTH + 1];
        for (int i = from; i < to; i++) {
            count[lengths[i]]++;
        }
        count[0] = 0;
        int shortest = 0;
        int longest = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            if (count[length] > 0) {
                shortest = shortest == 0 ? length : shortest;
                longest = length;
            }
        }
        if (longest == 0) {
            return new Huffman(new int[1], 0, 0);
        }
        int code = 0;
        int[] next = new int[MAX_LENGTH + 1];
        for (int length = shortest; length <= longest; length++) {
            code <<= 1;
            next[length] = code;
            code += count[length];
        }
        if (code != 1 << longest && !(code == 1 && longest == 1)) {
            return null;
        }
        return new Huffman(table(lengths, from, to, next, longest), longest, shortest);
    }

    private static int[] table(int[] lengths, int from, int to, int[] next, int width) {
        int[] table = new int[1 << width];
        for (int i = from; i < to; i++) {
            int length = lengths[i];
            if (length > 0) {
                int reverse = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
                for (int at = reverse; at < table.length; at += 1 << length) {
                    table[at] = ((i - from) << SYMBOL_SHIFT) | length;
                }
            }
        }
        return table;
    }

    /** Returns the code of blocks that bring none. */
    static Huffman fixed() {
        int[] lengths = new int[288];
        Arrays.fill(lengths, 0, 144, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        Arrays.fill(lengths, 280, 288, 8);
        return Objects.requireNonNull(of(lengths, 0, lengths.length));
    }

    /** The fewest bits a symbol takes, 0 if the code has no symbols. */
    int shortest() {
        return shortest;
    }

    /** Returns the code, of which at least {@code length} bits are read for each symbol. */
    Huffman readingAtLeast(int length) {
        return length > shortest ? new Huffman(table, width, length) : this;
    }

    /** Returns the entry for the next bits, of which those that were not read yet are 0. */
    int entry(int bits) {
        return table[bits & ((1 << width) - 1)];
    }

    /** Returns the number of bits of an entry, 0 if no symbol begins with the bits. */
    static int length(int entry) {
        return entry & LENGTH_MASK;
    }

    /** Returns the symbol of an entry. */
    static int symbol(int entry) {
        return entry >> SYMBOL_SHIFT;
    }
}
