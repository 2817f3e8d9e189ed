/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Writes values and names as Java source. */
final class JavaText {

    /** The compiler takes at most 65,535 bytes in a constant, and a character has up to three. */
    private static final int MAX_CONSTANT = 20_000;

    private static final int MAX_NAME = 100;
    private static final String QUOTES = "\"\"\"";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private JavaText() {}

    /**
     * Returns an expression of a value.
     *
     * @param indent the blanks in front of the line that it stands on
     * @throws Unsayable if there is none
     */
    static String expression(@Nullable Object value, String indent) {
        if (value instanceof String text) {
            return string(text, indent);
        }
        if (value instanceof Long number) {
            return number.intValue() == number ? number.toString() : number + "L";
        }
        if (value == null || value instanceof Integer || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return number.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> expression(item, indent))
                    .collect(Collectors.joining(", ", "List.of(", ")"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> string(String.valueOf(entry.getKey()), indent) + ", "
                            + expression(entry.getValue(), indent))
                    .collect(Collectors.joining(", ", "Map.of(", ")"));
        }
        throw new Unsayable("Java has no literal for " + value);
    }

    /** Returns a string literal, which is a text block if the text has several lines. */
    static String string(String text, String indent) {
        if (text.length() > MAX_CONSTANT) {
            throw new Unsayable("a text is too long for a Java constant");
        }
        int lineFeed = text.indexOf('\n');
        return lineFeed >= 0 && lineFeed < text.length() - 1 ? block(text, indent) : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> literal.append(c == '"' ? "\\\"" : c == '\n' ? "\\n" : character((char) c)));
        return literal.append('"').toString();
    }

    /** The line of the closing quotes is indented like the others, so that it tells which blanks belong to the text. */
    private static String block(String text, String indent) {
        StringBuilder block = new StringBuilder(QUOTES);
        boolean isComplete = text.endsWith("\n");
        List<String> lines = List.of((isComplete ? text.substring(0, text.length() - 1) : text).split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            boolean isCutOff = !isComplete && i == lines.size() - 1;
            String line = blockLine(lines.get(i));
            block.append('\n')
                    .append(line.isEmpty() && !isCutOff ? "" : indent)
                    .append(line)
                    .append(isCutOff ? "\\" : "");
        }
        return block.append('\n').append(indent).append(QUOTES).toString();
    }

    private static String blockLine(String line) {
        StringBuilder escaped = new StringBuilder();
        line.chars().forEach(c -> escaped.append(character((char) c)));
        String safe = escaped.toString().replace(QUOTES, "\\\"\"\"");
        if (safe.endsWith(" ")) {
            return safe.substring(0, safe.length() - 1) + "\\s";
        }
        return safe;
    }

    private static String character(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default ->
                Character.isISOControl(c) || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT
                        ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                        : String.valueOf(c);
        };
    }

    /** Returns a text as the name of a method, such as {@code sets_the_replicas}. */
    static String methodName(String text) {
        String words = NO_WORD.matcher(text.strip()).replaceAll("_").replaceAll("^_+|_+$", "");
        if (words.length() > MAX_NAME) {
            int end = words.lastIndexOf('_', MAX_NAME);
            words = words.substring(0, end > 0 ? end : MAX_NAME);
        }
        boolean isAcronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        String name = words.isEmpty() || isAcronym
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) ? name : "test_" + name;
    }

    /** Returns a text as the beginning of the name of a class, such as {@code WebApi}. */
    static String className(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : NO_WORD.split(text, -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Suite" + name : name.toString();
    }
}
