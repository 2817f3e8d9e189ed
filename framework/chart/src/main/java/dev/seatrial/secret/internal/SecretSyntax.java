/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks what stands behind the key of a secret in any text, whatever its value: in URLs, settings, JSON and flags. */
final class SecretSyntax {

    private static final String KEY = "(?<key>[A-Za-z0-9_.\\[\\]\\\\-]{1,200}+)";
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    /** The password in a URL. */
    private static final Pattern CREDENTIALS =
            Pattern.compile("\\b[a-zA-Z][a-zA-Z0-9+.-]{0,20}://[^\\s:/@\"'<>{}$%()]*+:(?<value>[^\\s/@\"'<>{}$()]++)@");

    /** {@code --set db.password=x}, {@code password=x}. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<![A-Za-z0-9_.\\[\\]\\\\-])" + KEY + "=(?<value>" + QUOTED + "|(?:[^\\s,;&\"'`)<\\\\]|\\\\.)++)");

    /** {@code `db.password` is "x"}, as messages tell values. */
    private static final Pattern TOLD = Pattern.compile("`" + KEY + "` is (?<value>" + QUOTED + "|[^\\s,.()]++)");

    private static final Pattern MEMBER =
            Pattern.compile("\"" + KEY + "\"\\s*+:\\s*+(?<value>" + QUOTED + "|[^\\s,{}\\[\\]\"]++)");

    /** {@code {db: {password: x}}} */
    private static final Pattern FLOW = Pattern.compile(
            "(?<=[{,\\[][ ]{0,4})" + KEY + ":[ ]++(?<value>" + QUOTED + "|'[^']*+'|[^\\s,{}\\[\\]\"']++)");

    /** A line of YAML or of a settings file, also in an excerpt or a diff. */
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t0-9|>+\"'-]{0,80}+" + KEY
            + "[\"']?[ \\t]*+:[ \\t]++(?<value>\"[^\"\\r\\n]*+\"|'[^'\\r\\n]*+'|[^\\s\"'][^\\r\\n]*?),?[ \\t]*+$");

    private static final Pattern FLAG =
            Pattern.compile("(?<![A-Za-z0-9])--?" + KEY + " (?<value>\"[^\"]*+\"|[^\\s\"'`-][^\\s\"'`]*+)");

    private SecretSyntax() {}

    static String mask(String text) {
        String masked = text.contains("://") ? credentials(text) : text;
        if (!KeyWords.mayBeIn(text)) {
            return masked;
        }
        masked = text.indexOf('=') >= 0 ? behindKey(ASSIGNMENT, masked) : masked;
        masked = text.contains("` is ") ? behindKey(TOLD, masked) : masked;
        if (text.indexOf(':') >= 0) {
            masked = text.indexOf('"') >= 0 ? behindKey(MEMBER, masked) : masked;
            masked = text.indexOf('{') >= 0 || text.indexOf('[') >= 0 ? behindKey(FLOW, masked) : masked;
            masked = behindKey(LINE, masked);
        }
        return text.indexOf('-') >= 0 ? behindKey(FLAG, masked) : masked;
    }

    private static String credentials(String text) {
        return replace(CREDENTIALS, text, (url, password) -> !password.startsWith("<masked"));
    }

    private static String behindKey(Pattern pattern, String text) {
        return replace(
                pattern,
                text,
                (found, value) -> SecretText.isMasked(SecretText.lastStep(found.group("key")), value, Set.of()));
    }

    private static String replace(Pattern pattern, String text, BiPredicate<Matcher, String> isSecret) {
        Matcher found = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        while (found.find()) {
            String given = found.group("value");
            boolean isQuoted = given.length() >= 2 && (given.charAt(0) == '"' || given.charAt(0) == '\'');
            String value = isQuoted ? given.substring(1, given.length() - 1) : given;
            // A text with blanks is prose, unless it is in quotes.
            if ((isQuoted || !BLANK.matcher(value).find()) && isSecret.test(found, value)) {
                int start = found.start("value") + (isQuoted ? 1 : 0);
                out.append(text, copied, start).append(Masked.of(value));
                copied = start + value.length();
            }
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }
}
