/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.template.ExecutionPoint;

/** Takes the copied text out of a text that {@code tpl} executed: it is a value, and may be secret. */
final class ActionsOnly {

    private ActionsOnly() {}

    /** Returns the text with a dot for each character outside of actions; line breaks stay, so that lines count as before. */
    static String of(FileCoverage file) {
        String text = file.filePoints().file().text();
        StringBuilder shown = new StringBuilder(text);
        for (ExecutionPoint point : file.filePoints().points()) {
            if (point.kind() == ExecutionPoint.Kind.TEXT) {
                for (int i = point.span().start(); i < point.span().end(); i++) {
                    if (!Character.isWhitespace(text.charAt(i))) {
                        shown.setCharAt(i, '.');
                    }
                }
            }
        }
        return shown.toString();
    }
}
