/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a Helm command: text, and perhaps a file, which a Helm in a container finds elsewhere.
 *
 * @param text what comes before the file, or all of it
 * @param file a file of this machine that the argument ends with, null for none
 * @param shown the argument as errors may show it, secrets masked
 */
record HelmArgument(String text, @Nullable Path file, String shown) {

    private static final String MASK = "***";

    /** Keys whose values nobody wants to read in a build log. */
    private static final Pattern SECRET_KEY =
            Pattern.compile("pass(word|wd|phrase)?|secret|token|credential|private.?key|api.?key|access.?key|auth$");

    static HelmArgument text(String text) {
        return new HelmArgument(text, null, text);
    }

    static HelmArgument file(String before, Path file) {
        return new HelmArgument(before, file, before + file);
    }

    /** Returns a {@code --set} expression whose value is masked where the key looks like that of a secret. */
    static HelmArgument assignment(String expression) {
        int equals = expression.indexOf('=');
        if (equals < 0 || !isSecret(expression.substring(0, equals))) {
            return text(expression);
        }
        return new HelmArgument(expression, null, expression.substring(0, equals + 1) + MASK);
    }

    /** Returns the text that must never be shown, where there is any. */
    Optional<String> secret() {
        return shown.endsWith("=" + MASK) ? Optional.of(text.substring(text.indexOf('=') + 1)) : Optional.empty();
    }

    /** Returns the argument as this machine understands it. */
    String local() {
        return file == null ? text : text + file.toAbsolutePath();
    }

    private static boolean isSecret(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return SECRET_KEY.matcher(last.toLowerCase(Locale.ROOT)).find();
    }
}
