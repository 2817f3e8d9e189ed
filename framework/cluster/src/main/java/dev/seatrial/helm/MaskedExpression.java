/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.secret.internal.Masked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of the {@code --set} family in which values are masked if their keys look like those of secrets.
 *
 * @param shown the expression for error messages
 * @param secrets the masked values
 */
record MaskedExpression(String shown, List<String> secrets) {

    /** Keys whose values should not be in a build log. */
    private static final Pattern SECRET_KEY =
            Pattern.compile("pass(word|wd|phrase)?|secret|token|credential|private.?key|api.?key|access.?key|auth$");

    /** The flag may be part of the same argument. */
    private static final Pattern FLAG = Pattern.compile("--[a-z-]+=");

    private static final Pattern JSON_MEMBER =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,{}\\[\\]]+)");

    /** A comma that separates assignments, which is followed by another key and an equals sign. */
    private static final Pattern NEXT = Pattern.compile("(?<!\\\\),(?=[^,={}]+=)");

    static MaskedExpression of(String expression) {
        List<String> secrets = new ArrayList<>();
        Matcher flag = FLAG.matcher(expression);
        int start = flag.lookingAt() ? flag.end() : 0;
        StringBuilder shown = new StringBuilder(expression.substring(0, start));
        String separator = "";
        for (String assignment : NEXT.split(expression.substring(start), -1)) {
            shown.append(separator).append(masked(assignment, secrets));
            separator = ",";
        }
        return new MaskedExpression(shown.toString(), List.copyOf(secrets));
    }

    private static String masked(String assignment, List<String> secrets) {
        int equals = assignment.indexOf('=');
        if (equals >= 0 && !assignment.startsWith("{") && isSecret(assignment.substring(0, equals))) {
            String value = assignment.substring(equals + 1);
            secrets.addAll(elements(value));
            return assignment.substring(0, equals + 1) + Masked.of(value);
        }
        return JSON_MEMBER.matcher(assignment).replaceAll(member -> Matcher.quoteReplacement(member(member, secrets)));
    }

    private static String member(MatchResult member, List<String> secrets) {
        if (!isSecret(member.group(1))) {
            return member.group();
        }
        String value = member.group(2);
        String secret = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
        secrets.add(secret);
        return member.group().substring(0, member.group().length() - value.length()) + Masked.of(secret);
    }

    /** Returns the value, and the elements of one that is a list, with Helm's escapes removed. */
    private static List<String> elements(String value) {
        List<String> all = new ArrayList<>();
        all.add(value.replaceAll("\\\\(.)", "$1"));
        if (value.startsWith("{") && value.endsWith("}")) {
            all.addAll(List.of(value.substring(1, value.length() - 1).split(",", -1)));
        }
        return all;
    }

    private static boolean isSecret(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return SECRET_KEY.matcher(last.toLowerCase(Locale.ROOT)).find();
    }
}
