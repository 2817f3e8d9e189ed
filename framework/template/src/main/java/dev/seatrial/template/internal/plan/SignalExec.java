/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** {@code {{ break }}} or {@code {{ continue }}}. */
final class SignalExec extends Exec {

    private final Node node;
    private final Signal signal;

    SignalExec(Node node, Signal signal) {
        this.node = node;
        this.signal = signal;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        return signal;
    }
}
