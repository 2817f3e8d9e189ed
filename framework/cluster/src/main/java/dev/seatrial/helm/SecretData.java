/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Masks the values of Secrets in a manifest, since CI servers keep evidence where others can read it. */
final class SecretData {

    private static final Pattern DOCUMENTS = Pattern.compile("(?m)^---[ \\t]*$");
    private static final Pattern SECRET = Pattern.compile("(?m)^[\"']?kind[\"']?:\\s*[\"']?Secret\\b");

    /** The block below {@code data} or {@code stringData}, or a flow mapping on the same line. */
    private static final Pattern DATA =
            Pattern.compile("(?m)^((?:data|stringData):)([^\\n]*(?:\\n[ \\t][^\\n]*|\\n(?=[ \\t]))*)");

    private static final Pattern ENTRY = Pattern.compile("(?m)^(\\s+[^\\s:#][^:\\n]*:)[^\\n]*");

    private SecretData() {}

    static String maskedIn(String manifest) {
        return Arrays.stream(DOCUMENTS.split(manifest, -1))
                .map(document -> SECRET.matcher(document).find() ? masked(document) : document)
                .collect(Collectors.joining("---"));
    }

    private static String masked(String document) {
        return DATA.matcher(document)
                .replaceAll(data -> Matcher.quoteReplacement(data.group(1) + values(data.group(2))));
    }

    /** Lines that are indented more than the first key continue a value and are removed with it. */
    private static String values(String block) {
        if (!block.strip().isEmpty() && !block.startsWith("\n")) {
            return " ***";
        }
        StringBuilder masked = new StringBuilder();
        int indent = -1;
        for (String line : block.split("\n", -1)) {
            Matcher entry = ENTRY.matcher(line);
            int depth = line.length() - line.stripLeading().length();
            if (entry.lookingAt() && (indent < 0 || depth <= indent)) {
                indent = depth;
                masked.append('\n').append(entry.group(1)).append(" ***");
            }
        }
        return masked.toString();
    }
}
