/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes snapshots that differ only because the chart has a new version. */
final class VersionLabels {

    private static final Pattern CHART = label("helm\\.sh/chart|chart");
    private static final Pattern APPLICATION = label("app\\.kubernetes\\.io/version");

    private VersionLabels() {}

    private static Pattern label(String names) {
        return Pattern.compile("(?m)^( *(?:" + names + "): ).*$");
    }

    /** Returns which scrubbers make two texts the same; empty if they differ in more than the labels with versions. */
    static Optional<String> advice(String approved, String received) {
        List<String> scrubbers = new ArrayList<>();
        String one = approved;
        String other = received;
        if (!values(one, CHART).equals(values(other, CHART))) {
            scrubbers.add("chartVersion()");
        }
        if (!values(one, APPLICATION).equals(values(other, APPLICATION))) {
            scrubbers.add("appVersion()");
        }
        boolean isAll = without(one).equals(without(other));
        return !isAll || scrubbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Only labels with versions differ. To leave them out of the snapshot, write `snapshot.scrubbed(%s)`."
                                .formatted(String.join(", ", scrubbers)));
    }

    private static List<String> values(String text, Pattern label) {
        return label.matcher(text).results().map(match -> match.group()).toList();
    }

    private static String without(String text) {
        return APPLICATION.matcher(CHART.matcher(text).replaceAll("$1")).replaceAll("$1");
    }
}
