/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes paths of suites as paths of Seatrial. */
final class PathTranslation {

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]\\\\~*()'\"\\s]+)"
            + "|\\.?\\[\\s*'([^'\\\\]*)'\\s*\\]|\\.?\\[\\s*\"([^\"\\\\]*)\"\\s*\\]"
            + "|\\[\\s*(-?\\d+)\\s*\\]"
            + "|\\[\\?\\(\\s*@\\.([\\w-]+)\\s*==\\s*(?:'([^'\\\\]*)'|\"([^\"\\\\]*)\")\\s*\\)\\]");

    private PathTranslation() {}

    /** Returns the path if it leads to one place at most. */
    static Optional<ManifestPath> single(String path) {
        String rest = path.startsWith("$") ? path.substring(1) : path;
        Matcher step = STEP.matcher(rest);
        List<PathSegment> segments = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            step.region(at, rest.length());
            if (!step.lookingAt()) {
                return Optional.empty();
            }
            segments.add(segment(step));
            at = step.end();
        }
        return segments.isEmpty() ? Optional.empty() : Optional.of(ManifestPath.of(segments));
    }

    private static PathSegment segment(Matcher step) {
        for (int name = 1; name <= 3; name++) {
            if (step.group(name) != null) {
                return new PathSegment.Key(step.group(name));
            }
        }
        if (step.group(4) != null) {
            return new PathSegment.Index(Integer.parseInt(step.group(4)));
        }
        String value = step.group(6) == null ? step.group(7) : step.group(6);
        return new PathSegment.Match(step.group(5), String.valueOf(value));
    }

    /** Returns the path as an expression of JSONPath. */
    static String expression(String path) {
        String rooted =
                path.startsWith("$") ? path : path.startsWith("[") || path.startsWith(".") ? "$" + path : "$." + path;
        return rooted.replace(".[", "[");
    }

    /** Returns the path to a place. */
    static ManifestPath to(List<Object> place) {
        List<PathSegment> segments = new ArrayList<>();
        for (Object step : place) {
            segments.add(
                    step instanceof Integer position
                            ? new PathSegment.Index(position)
                            : new PathSegment.Key(String.valueOf(step)));
        }
        return ManifestPath.of(segments);
    }
}
