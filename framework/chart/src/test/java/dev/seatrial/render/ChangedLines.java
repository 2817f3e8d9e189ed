/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which lines of a text are gone from another one, found by the longest common subsequence of what differs. */
final class ChangedLines {

    private static final int MOST = 3000;

    private ChangedLines() {}

    static Set<Integer> of(List<String> old, List<String> now) {
        Set<Integer> changed = new HashSet<>();
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
        if (old.size() == now.size() || oldEnd - start > MOST || nowEnd - start > MOST) {
            for (int i = start; i < oldEnd; i++) {
                if (i >= now.size() || !old.get(i).equals(now.get(i))) {
                    changed.add(i);
                }
            }
            return changed;
        }
        int[][] common = new int[oldEnd - start + 1][nowEnd - start + 1];
        for (int i = oldEnd - 1; i >= start; i--) {
            for (int j = nowEnd - 1; j >= start; j--) {
                common[i - start][j - start] = old.get(i).equals(now.get(j))
                        ? common[i - start + 1][j - start + 1] + 1
                        : Math.max(common[i - start + 1][j - start], common[i - start][j - start + 1]);
            }
        }
        int j = start;
        for (int i = start; i < oldEnd; i++) {
            while (j < nowEnd
                    && !old.get(i).equals(now.get(j))
                    && common[i - start][j + 1 - start] == common[i - start][j - start]) {
                j++;
            }
            if (j < nowEnd && old.get(i).equals(now.get(j))) {
                j++;
            } else {
                changed.add(i);
            }
        }
        return changed;
    }
}
