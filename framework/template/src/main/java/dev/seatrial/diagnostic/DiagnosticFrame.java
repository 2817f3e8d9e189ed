/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.source.Excerpt;
import org.apiguardian.api.API;

/**
 * A call that led to an error.
 *
 * @param what the name of the template that was executed
 * @param code the code in the template
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DiagnosticFrame(String what, Excerpt code) {

    /** Returns the file, line and column in the format of editors, followed by the name. */
    @Override
    public String toString() {
        String place = code.file().name() + ":" + code.position();
        return what.equals(code.file().name()) ? place : place + " in `" + what + "`";
    }
}
