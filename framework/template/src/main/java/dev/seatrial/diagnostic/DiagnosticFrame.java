/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.source.Excerpt;
import org.apiguardian.api.API;

/**
 * One step of how execution got to an error.
 *
 * @param what the name of the template that was executing
 * @param code where in its source, and which code
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DiagnosticFrame(String what, Excerpt code) {

    /** Returns file, line and column, as editors understand it, then the name. */
    @Override
    public String toString() {
        String place = code.file().name() + ":" + code.position();
        return what.equals(code.file().name()) ? place : place + " in `" + what + "`";
    }
}
