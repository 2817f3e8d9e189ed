/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * Decides whether a running Helm command should end because waiting longer cannot help. Called repeatedly while Helm
 * runs.
 */
@FunctionalInterface
interface EarlyEnd {

    /** Never ends a command early. */
    EarlyEnd NEVER = Optional::empty;

    /** Returns the reason why waiting cannot succeed any more; empty while it still can. */
    Optional<Diagnostic> reason();
}
