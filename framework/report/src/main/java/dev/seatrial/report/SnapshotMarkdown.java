/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.snapshot.SnapshotComparison.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the snapshots to review as Markdown for a comment on a pull request, which has room for 65,536 characters. */
final class SnapshotMarkdown {

    static final int MOST = 65_000;

    /** Room for the sentence about what is left out. */
    private static final int RESERVED = 200;

    private static final String CUT = "... the rest is in the report\n";

    private record Review(SnapshotCheck check, TestIdentity test) {}

    private SnapshotMarkdown() {}

    /** Returns the comment, with the largest differences first. */
    static String of(Results results) {
        List<Review> reviews = new ArrayList<>();
        for (TestResult result : results.tests()) {
            for (SnapshotCheck check : result.snapshots()) {
                if (check.outcome() == Outcome.DIFFERENT || check.outcome() == Outcome.MISSING) {
                    reviews.add(new Review(check, result.test()));
                }
            }
        }
        if (reviews.isEmpty()) {
            return "### No snapshot to review\n";
        }
        reviews.sort(Comparator.comparingInt(
                        (Review review) -> -review.check().difference().length())
                .thenComparing(review -> review.check().file()));
        StringBuilder text = new StringBuilder(
                "### %d %s to review\n".formatted(reviews.size(), reviews.size() == 1 ? "snapshot" : "snapshots"));
        int left = reviews.size();
        for (Review review : reviews) {
            int room = MOST - RESERVED - text.length();
            String whole = entry(review, VisibleText.of(review.check().difference()));
            if (whole.length() <= room) {
                text.append(whole);
                left--;
            } else if (left == reviews.size()) {
                text.append(cut(review, room));
                left--;
            }
        }
        if (left > 0) {
            text.append("\n%d more %s in the report.\n".formatted(left, left == 1 ? "snapshot is" : "snapshots are"));
        }
        return text.toString();
    }

    /** Returns as many lines of a difference as there is room for. */
    private static String cut(Review review, int room) {
        String difference = VisibleText.of(review.check().difference());
        int end = Math.max(0, difference.length() - (entry(review, difference).length() - room) - CUT.length() - 1);
        int line = difference.lastIndexOf('\n', end);
        return entry(review, difference.substring(0, Math.max(0, line)) + "\n" + CUT);
    }

    private static String entry(Review review, String difference) {
        String state = review.check().outcome() == Outcome.MISSING ? "not approved yet" : "differs";
        String fence = fence(difference);
        String body = difference.isBlank() ? "" : fence + "diff\n" + difference.stripTrailing() + "\n" + fence + "\n\n";
        return "\n<details><summary><code>%s</code> %s (%s)</summary>\n\n%sTo accept it, run `%s`.\n\n</details>\n"
                .formatted(
                        escaped(review.check().file()),
                        state,
                        escaped(review.test().label()),
                        body,
                        PageSnapshots.acceptCommand(review.test()).replace('`', ' '));
    }

    /** Returns a fence that is longer than any in the text, which therefore cannot end it. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String escaped(String text) {
        return VisibleText.of(text)
                .replace('\n', ' ')
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
