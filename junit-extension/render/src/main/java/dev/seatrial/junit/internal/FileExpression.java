/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An expression for {@code --set-file}, whose files are looked up like those of other annotations. */
final class FileExpression {

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private FileExpression() {}

    /**
     * Returns the expression with resolved paths.
     *
     * @throws Misuse if a file does not exist
     */
    static String located(String expression, Origin origin, ChartFiles files) {
        List<String> parts = new ArrayList<>();
        for (String part : COMMA.split(expression, -1)) {
            int equals = part.indexOf('=');
            String path = part.substring(equals + 1).replaceAll("\\\\(.)", "$1");
            // Lists, addresses, standard input and mistakes are left to Helm's grammar, and told in its words.
            boolean isPath = equals > 0 && !path.isBlank() && !path.contains("{") && !path.contains("://");
            parts.add(
                    isPath && !path.strip().equals("-")
                            ? part.substring(0, equals + 1)
                                    + escaped(files.find(path, origin).toString())
                            : part);
        }
        return String.join(",", parts);
    }

    private static String escaped(String path) {
        return path.replace("\\", "\\\\").replace(",", "\\,");
    }
}
