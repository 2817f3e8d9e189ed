/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.seatrial.diagnostic.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Compares the offline render of a chart with what Helm sent, line by line. */
final class ManifestDifference {

    private static final int MOST = 20;

    private ManifestDifference() {}

    /**
     * Returns the lines that differ: those of the offline render with a minus, those that Helm sent with a plus.
     *
     * @param renders several renders of the same chart. Values that differ between them are random, such as generated
     *     passwords, and only their keys are compared
     */
    static List<String> between(List<String> renders, String sent) {
        List<List<String>> all = renders.stream().map(ManifestDifference::lines).toList();
        List<String> offline = all.get(0);
        boolean sameShape = all.stream().allMatch(render -> render.size() == offline.size());
        List<Line> left = IntStream.range(0, offline.size())
                .mapToObj(i -> new Line(
                        offline.get(i),
                        sameShape
                                && all.stream()
                                        .anyMatch(render -> !render.get(i).equals(offline.get(i)))))
                .toList();
        List<Line> right =
                lines(sent).stream().map(line -> new Line(line, false)).toList();
        List<String> differences = new ArrayList<>();
        for (AbstractDelta<Line> delta :
                DiffUtils.diff(left, right, Line::matches).getDeltas()) {
            delta.getSource().getLines().forEach(line -> differences.add("- " + line.text()));
            delta.getTarget().getLines().forEach(line -> differences.add("+ " + line.text()));
        }
        int more = differences.size() - MOST;
        return more <= 0 ? differences : cut(differences, more);
    }

    private static List<String> cut(List<String> differences, int more) {
        List<String> first = new ArrayList<>(differences.subList(0, MOST));
        first.add("(" + Counted.of(more, "more line") + ")");
        return first;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.equals("---"))
                .toList();
    }

    /**
     * A line of a manifest.
     *
     * @param random whether the value differs in each render
     */
    private record Line(String text, boolean random) {

        boolean matches(Line other) {
            return (random || other.random) ? key().equals(other.key()) : text.equals(other.text);
        }

        private String key() {
            int colon = text.indexOf(": ");
            return colon < 0 ? text.substring(0, indent()) : text.substring(0, colon);
        }

        private int indent() {
            return text.length() - text.stripLeading().length();
        }
    }
}
