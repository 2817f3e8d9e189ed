/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.secret.internal.Masked;
import dev.seatrial.secret.internal.Secrets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Masks the secrets in a failed assertion. If the assertion is about a secret, this includes all values that the test compares
 * it with, and values that are too short or too common to be looked for in other messages.
 *
 * @param secrets the secrets of the release
 * @param isAboutSecret whether the assertion is about a secret
 */
record MaskedFailure(Secrets secrets, boolean isAboutSecret) {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ENTRY = Pattern.compile("(?m)^(\\s*(?:- )?[^\\s:#\"][^:\\n]*:\\s+)(\\S.*)$");
    private static final Pattern LINE = Pattern.compile("(?m)^(\\s*)(\\S.*)$");
    private static final List<String> COMPARED = List.of("expected", "actual");

    /** Returns the same, which knows the values that are compared with each other. */
    MaskedFailure comparing(@Nullable Object expected, @Nullable Object found) {
        List<String> texts = Stream.of(expected, found)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return isAboutSecret ? new MaskedFailure(secrets.and(texts), true) : this;
    }

    String text(String message) {
        return secrets.mask(message);
    }

    /** Returns an expected or actual value for the comparison view of an IDE. */
    @Nullable
    Object value(@Nullable Object value) {
        if (secrets.isShown() || value == null) {
            return value;
        }
        if (isAboutSecret) {
            return compared(String.valueOf(value));
        }
        return value instanceof String text ? secrets.mask(text) : value;
    }

    /** Returns the diagnostic with what it says about a secret masked. The excerpt, which shows the secret, is left out. */
    Diagnostic diagnostic(Diagnostic diagnostic) {
        if (!isAboutSecret || secrets.isShown()) {
            return diagnostic;
        }
        List<Diagnostic.Fact> facts = diagnostic.facts().stream()
                .map(fact -> new Diagnostic.Fact(
                        fact.label(), COMPARED.contains(fact.label()) ? compared(fact.text()) : quoted(fact.text())))
                .toList();
        return new Diagnostic(quoted(diagnostic.headline()), null, diagnostic.frames(), facts, diagnostic.advice());
    }

    private String quoted(String text) {
        return QUOTED.matcher(secrets.mask(text))
                .replaceAll(found -> Matcher.quoteReplacement('"' + Masked.of(found.group(1)) + '"'));
    }

    /** Returns a value that is shown by itself: in quotes, as a map, or as a text of one or more lines. */
    private String compared(String given) {
        String text = secrets.mask(given);
        if (text.startsWith("\"") && text.endsWith("\"")) {
            return quoted(text);
        }
        Pattern pattern = text.contains("\n") && ENTRY.matcher(text).find() ? ENTRY : LINE;
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + Masked.of(found.group(2))));
    }
}
