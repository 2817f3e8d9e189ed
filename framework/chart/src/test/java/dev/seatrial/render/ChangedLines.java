/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which lines of a text are gone from another one, found by a shortest edit script: Myers, "An O(ND) Difference Algorithm". */
final class ChangedLines {

    /** The number of lines that may be gone or new, which the memory grows with the square of. */
    private static final int MOST = 8000;

    private ChangedLines() {}

    /** So many lines differ that they are not compared. */
    static final class TooManyException extends RuntimeException {}

    static Set<Integer> of(List<String> old, List<String> now) {
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        Set<Integer> changed = new HashSet<>();
        if (start == nowEnd) {
            IntStream.range(start, oldEnd).forEach(changed::add);
            return changed;
        }
        for (int line : removed(old.subList(start, oldEnd), now.subList(start, nowEnd))) {
            changed.add(start + line);
        }
        return changed;
    }

    private static List<Integer> removed(List<String> old, List<String> now) {
        List<int[]> steps = new ArrayList<>();
        int size = Math.min(MOST, old.size() + now.size());
        int[] furthest = new int[2 * size + 3];
        for (int edits = 0; edits <= size; edits++) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int at = diagonal + size + 1;
                int x = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1])
                        ? furthest[at + 1]
                        : furthest[at - 1] + 1;
                int y = x - diagonal;
                while (x < old.size() && y < now.size() && old.get(x).equals(now.get(y))) {
                    x++;
                    y++;
                }
                furthest[at] = x;
                if (x >= old.size() && y >= now.size()) {
                    return back(steps, edits, diagonal);
                }
            }
            steps.add(Arrays.copyOfRange(furthest, size + 1 - edits, size + 2 + edits));
        }
        throw new TooManyException();
    }

    /** Follows the script from its end, and collects the lines that it removes. */
    private static List<Integer> back(List<int[]> steps, int edits, int lastDiagonal) {
        List<Integer> removed = new ArrayList<>();
        int diagonal = lastDiagonal;
        for (int edit = edits; edit > 0; edit--) {
            int[] before = steps.get(edit - 1);
            int left = at(before, edit - 1, diagonal - 1);
            int right = at(before, edit - 1, diagonal + 1);
            if (diagonal == -edit || (diagonal != edit && left < right)) {
                diagonal++;
            } else {
                removed.add(left);
                diagonal--;
            }
        }
        return removed;
    }

    private static int at(int[] step, int edits, int diagonal) {
        int index = diagonal + edits;
        return index < 0 || index >= step.length ? Integer.MIN_VALUE : step[index];
    }
}
