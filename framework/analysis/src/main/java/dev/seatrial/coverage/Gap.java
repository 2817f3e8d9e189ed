/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A place that no test reaches, or a way that no test takes.
 *
 * @param source the path of the file from the root of the build
 * @param line the line, from 1; 0 for the file as a whole
 * @param problem what no test does, such as {@code the condition was never true}
 * @param excerpt the line with carets below; empty where the problem says it all
 * @param hint what to do about it; empty where that is not known
 */
@API(status = Status.EXPERIMENTAL)
public record Gap(String source, int line, String problem, String excerpt, String hint) {

    /** Returns the file and, if there is one, the line. */
    public String place() {
        return line == 0 ? source : source + ":" + line;
    }

    /** Returns the gap as a message shows it, without a line break at the end. */
    public String text() {
        return place() + ": " + problem + (excerpt.isEmpty() ? "" : "\n" + excerpt)
                + (hint.isEmpty() ? "" : "\nhint: " + hint);
    }
}
