/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.seatrial.diagnostic.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The difference between two snapshots.
 *
 * @param summary how many manifests differ and where the first difference is, as the end of a sentence
 * @param diff a unified diff for each manifest that differs
 */
record SnapshotDifference(String summary, String diff) {

    private static final int CONTEXT = 3;
    private static final int LINES = 200;

    /** Compares two texts of manifests. */
    static SnapshotDifference ofManifests(String approved, String received) {
        Map<String, String> before = SnapshotText.documents(approved);
        Map<String, String> after = SnapshotText.documents(received);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        String first = "";
        int differing = 0;
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                differing++;
                first = first.isEmpty() ? name + ", line " + firstLine(patch(old, now)) : first;
                lines.addAll(unified(name, old, now));
            }
        }
        if (differing == 0) {
            return new SnapshotDifference("only the text between manifests differs", "");
        }
        String summary = "%d of %s %s, first at %s"
                .formatted(
                        differing, Counted.of(names.size(), "manifest"), differing == 1 ? "differs" : "differ", first);
        return new SnapshotDifference(summary, cut(lines));
    }

    /** Compares two texts of any other kind, such as notes. */
    static SnapshotDifference ofText(String name, String approved, String received) {
        return new SnapshotDifference(
                "the text differs, first at line " + firstLine(patch(approved, received)),
                cut(unified(name, approved, received)));
    }

    private static Patch<String> patch(String old, String now) {
        return DiffUtils.diff(old.lines().toList(), now.lines().toList());
    }

    private static int firstLine(Patch<String> patch) {
        return patch.getDeltas().isEmpty()
                ? 1
                : patch.getDeltas().get(0).getTarget().getPosition() + 1;
    }

    private static List<String> unified(String name, String old, String now) {
        return UnifiedDiffUtils.generateUnifiedDiff(
                old.isEmpty() ? "none" : name,
                now.isEmpty() ? "none" : name,
                old.lines().toList(),
                patch(old, now),
                CONTEXT);
    }

    private static String cut(List<String> lines) {
        String text = String.join("\n", lines.subList(0, Math.min(LINES, lines.size())));
        return lines.size() <= LINES ? text : text + "\n... " + (lines.size() - LINES) + " more lines";
    }
}
