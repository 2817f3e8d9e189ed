/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a Helm command: text, and perhaps a file, which a Helm in a container finds elsewhere.
 *
 * @param text what comes before the file, or all of it
 * @param use a file of this machine that the argument ends with, null for none
 * @param shown the argument as errors may show it, secrets masked
 * @param secrets what is masked in it
 */
record HelmArgument(String text, @Nullable FileUse use, String shown, List<String> secrets) {

    static HelmArgument text(String text) {
        return new HelmArgument(text, null, text, List.of());
    }

    static HelmArgument file(String before, FileUse use) {
        return new HelmArgument(before, use, before + use.file(), List.of());
    }

    /** Returns a {@code --set} expression whose values are masked where their keys look like those of secrets. */
    static HelmArgument assignment(String expression) {
        MaskedExpression masked = MaskedExpression.of(expression);
        return new HelmArgument(expression, null, masked.shown(), masked.secrets());
    }

    /** Returns the argument as this machine understands it. */
    String local() {
        return use == null ? text : text + use.file().toAbsolutePath();
    }
}
