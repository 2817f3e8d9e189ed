/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a Helm command: text, optionally followed by a file, which has another path in a container.
 *
 * @param text the text before the file, or the whole argument
 * @param use the file on this machine at the end of the argument; null if there is none
 * @param shown the argument for error messages, with secrets masked
 * @param secrets the masked texts
 */
record HelmArgument(String text, @Nullable FileUse use, String shown, List<String> secrets) {

    static HelmArgument text(String text) {
        return new HelmArgument(text, null, text, List.of());
    }

    static HelmArgument file(String before, FileUse use) {
        return new HelmArgument(before, use, before + use.file(), List.of());
    }

    /** Returns a {@code --set} expression in which values are masked if their keys look like those of secrets. */
    static HelmArgument assignment(String expression) {
        MaskedExpression masked = MaskedExpression.of(expression);
        return new HelmArgument(expression, null, masked.shown(), masked.secrets());
    }

    /** Returns the argument for a Helm on this machine. */
    String local() {
        return use == null ? text : text + use.file().toAbsolutePath();
    }
}
