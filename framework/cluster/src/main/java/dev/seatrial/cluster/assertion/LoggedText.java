/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.observe.Observation;
import java.util.List;

/** Reports that a text is not in the logs of pods. */
final class LoggedText {

    private LoggedText() {}

    /** Adds the decisive lines of the logs, and how much of them is not known. */
    static Diagnostic missing(Diagnostic headline, HelmRelease release, List<String> pods) {
        Observation observation = release.observation();
        String lines = observation.decisiveLog(pods);
        Diagnostic told = headline.withFact("log", lines.isEmpty() ? "empty" : lines);
        long dropped = observation.droppedLog(pods);
        return dropped == 0
                ? told
                : told.withFact(
                        "unknown",
                        dropped + " bytes in the middle of the log were not kept, so the text may have been there");
    }
}
