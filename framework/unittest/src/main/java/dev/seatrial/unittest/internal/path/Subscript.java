/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indexes of a list: {@code 0}, {@code -1}, {@code 1:3}, {@code ::2}, {@code 0,2} or {@code *}. */
final class Subscript {

    private Subscript() {}

    /**
     * Returns the indexes that a subscript selects.
     *
     * @throws PathSyntaxException if the subscript is none
     */
    static List<Integer> indexes(String subscript, int length) {
        List<Integer> indexes = new ArrayList<>();
        String[] members = subscript.split(",", -1);
        for (int i = 0; i < members.length; i++) {
            if (members.length == 1) {
                add(members[i].strip(), length, indexes);
                continue;
            }
            try {
                if (members[i].strip().equals("*")) {
                    throw new PathSyntaxException("wildcard cannot be used in union");
                }
                add(members[i].strip(), length, indexes);
            } catch (PathSyntaxException e) {
                throw new PathSyntaxException("error in union member " + i + ": " + e.getMessage());
            }
        }
        return indexes;
    }

    private static void add(String member, int length, List<Integer> indexes) {
        if (member.equals("*")) {
            range(0, length, 1, length, indexes);
            return;
        }
        String[] parts = member.split(":", -1);
        if (parts.length > 3) {
            throw new PathSyntaxException("malformed array index, too many colons");
        }
        Long first = number(parts[0]);
        if (parts.length == 1) {
            if (first == null) {
                throw new PathSyntaxException("array index missing");
            }
            long from = first < 0 ? first + length : first;
            range(from, from + 1, 1, length, indexes);
            return;
        }
        Long second = number(parts[1]);
        Long third = parts.length == 3 ? number(parts[2]) : null;
        long step = third == null ? 1 : third;
        if (step == 0) {
            throw new PathSyntaxException("array index step value must be non-zero");
        }
        long from = first == null ? (step > 0 ? 0 : length - 1) : first < 0 ? first + length : first;
        long to = second == null ? (step > 0 ? length : -1) : second < 0 ? second + length : second;
        range(from, to, step, length, indexes);
    }

    private static @Nullable Long number(String part) {
        String text = part.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return GoNumbers.atoi(text);
        } catch (GoError e) {
            throw new PathSyntaxException("non-integer array index");
        }
    }

    private static void range(long from, long to, long step, int length, List<Integer> indexes) {
        if (step > 0) {
            for (long i = Math.max(from, 0); i < Math.min(to, length); i += step) {
                indexes.add((int) i);
            }
        } else {
            for (long i = Math.min(from, length); i > Math.max(to, -1); i += step) {
                if (i >= 0 && i < length) {
                    indexes.add((int) i);
                }
            }
        }
    }
}
