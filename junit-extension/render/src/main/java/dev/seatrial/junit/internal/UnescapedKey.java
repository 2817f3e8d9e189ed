/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.SetExpression;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds keys such as {@code prometheus.io/scrape} in expressions whose dots are not escaped. Helm would set {@code io/scrape} below {@code
 * prometheus}, which is the name of nothing.
 */
final class UnescapedKey {

    /** The path up to a slash, and the name behind it. */
    private static final Pattern KEY = Pattern.compile("([^=,{}/]+)/([A-Za-z0-9_.-]+)=");

    private static final Set<String> TOP_LEVEL =
            Set.of("io", "com", "org", "net", "dev", "sh", "app", "cloud", "local");

    /** The names of maps whose keys have domains. */
    private static final Pattern MAP = Pattern.compile("(?i).*(?:annotations|labels|selector)");

    private static final String ESCAPED = "\u0000";

    private UnescapedKey() {}

    static void check(SetExpression.Kind kind, String expression, Origin origin) {
        Matcher key = KEY.matcher(expression.replace("\\.", ESCAPED));
        if (kind == SetExpression.Kind.JSON || !key.find()) {
            return;
        }
        List<String> path = List.of(key.group(1).split("\\.", -1));
        int last = path.size() - 1;
        if (last < 1 || !TOP_LEVEL.contains(path.get(last))) {
            return;
        }
        int start = last - 1;
        for (int i = 0; i < last; i++) {
            if (MAP.matcher(path.get(i)).matches()) {
                start = i + 1;
            }
        }
        List<String> domain = path.subList(start, path.size());
        String name = "/" + key.group(2);
        String plain = String.join(".", domain) + name;
        throw Misuse.of(
                "%s: `%s` sets `%s` below `%s`, since the dots in `%s` separate keys."
                        .formatted(origin, expression, path.get(last) + name, path.get(last - 1), plain),
                "Escape the dots: `%s`. In Java, a backslash is written twice."
                        .formatted(expression.replace(plain, String.join("\\.", domain) + name)));
    }
}
