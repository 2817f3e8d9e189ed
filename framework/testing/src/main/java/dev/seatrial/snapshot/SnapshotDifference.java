/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs between two snapshots: a unified diff for each manifest. */
record SnapshotDifference(int manifests, List<String> differing, String diff) {

    private static final int CONTEXT = 3;
    private static final int LINES = 200;

    static SnapshotDifference between(String approved, String received) {
        Map<String, String> before = SnapshotText.documents(approved);
        Map<String, String> after = SnapshotText.documents(received);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<String> differing = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                differing.add(name);
                lines.addAll(unified(name, old, now));
            }
        }
        return new SnapshotDifference(names.size(), differing, cut(lines));
    }

    private static List<String> unified(String name, String old, String now) {
        List<String> before = old.lines().toList();
        String left = old.isEmpty() ? "nothing" : name;
        String right = now.isEmpty() ? "nothing" : name;
        return UnifiedDiffUtils.generateUnifiedDiff(
                left, right, before, DiffUtils.diff(before, now.lines().toList()), CONTEXT);
    }

    private static String cut(List<String> lines) {
        String text = String.join("\n", lines.subList(0, Math.min(LINES, lines.size())));
        return lines.size() <= LINES ? text : text + "\n... " + (lines.size() - LINES) + " more lines";
    }
}
