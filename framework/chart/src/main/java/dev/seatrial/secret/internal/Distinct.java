/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Decides which secrets are looked for in texts. A message in which every {@code true}, {@code 1} or {@code admin} is masked
 * helps nobody, and hides nothing.
 */
final class Distinct {

    private static final int SHORTEST = 6;
    private static final int SHORTEST_MIXED = 4;
    private static final int FEWEST_CHARACTERS = 3;

    /** Shorter words and numbers in a Secret are names, ports and the like, unless their keys say otherwise. */
    private static final int SHORTEST_WORD = 10;

    private static final int SHORTEST_LINE = 12;

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[0-9]+");
    private static final Pattern MIXED = Pattern.compile("(?s)(?=.*[A-Za-z])(?=.*[^A-Za-z\\s]).*");

    private static final Set<String> TRIVIAL = Set.of(
            "admin",
            "administrator",
            "anonymous",
            "changeit",
            "changeme",
            "database",
            "default",
            "disabled",
            "enabled",
            "example",
            "foobar",
            "guest",
            "localhost",
            "mariadb",
            "mongodb",
            "mysql",
            "nobody",
            "password",
            "postgres",
            "postgresql",
            "production",
            "rabbitmq",
            "redis",
            "release-name",
            "required",
            "root",
            "secret",
            "staging",
            "system",
            "undefined",
            "username",
            "optional",
            "kubernetes",
            "opaque",
            "internal",
            "external",
            "http://",
            "https://");

    private Distinct() {}

    /** Returns the secrets to look for, and the lines of those that have several. */
    static Set<String> of(Collection<String> certain, Collection<String> data, Collection<String> words) {
        Set<String> distinct = new TreeSet<>();
        certain.forEach(secret -> add(secret, true, words, distinct));
        data.forEach(secret -> add(secret, false, words, distinct));
        return distinct;
    }

    private static void add(String secret, boolean isCertain, Collection<String> words, Set<String> distinct) {
        String stripped = secret.strip();
        if (isDistinct(stripped, isCertain, words)) {
            distinct.add(stripped);
        }
        if (stripped.indexOf('\n') >= 0) {
            stripped.lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= SHORTEST_LINE && isDistinct(line, isCertain, words))
                    .filter(line -> !line.startsWith("-----"))
                    .forEach(distinct::add);
        }
    }

    private static boolean isDistinct(String value, boolean isCertain, Collection<String> words) {
        boolean isMixed = MIXED.matcher(value).matches();
        int shortest = isCertain && isMixed ? SHORTEST_MIXED : SHORTEST;
        if (value.length() < shortest
                || value.chars().distinct().count() < FEWEST_CHARACTERS
                || TRIVIAL.contains(value.toLowerCase(Locale.ROOT))
                || Masked.PATTERN.matcher(value).matches()) {
            return false;
        }
        return isCertain
                || (!words.contains(value)
                        && (value.length() >= SHORTEST_WORD
                                || !WORD.matcher(value).matches()));
    }
}
