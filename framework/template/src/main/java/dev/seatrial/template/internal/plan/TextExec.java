/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** Text that is copied. */
final class TextExec extends Exec {

    private final Statement.Text node;
    private final String text;

    TextExec(Statement.Text node) {
        this.node = node;
        this.text = node.text();
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        frame.run.write(frame, text);
        return null;
    }
}
