/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.diagnostic.Diagnostic;
import java.util.Optional;

/** Tells when it is known that waiting on cannot help. Asked again and again while Helm runs. */
@FunctionalInterface
interface EarlyEnd {

    /** Never ends anything. */
    EarlyEnd NEVER = Optional::empty;

    /** Returns why Helm's waiting cannot succeed any more, empty while it can. */
    Optional<Diagnostic> reason();
}
