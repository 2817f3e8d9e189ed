/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import dev.seatrial.template.internal.go.GoNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of assertions with the types of their parameters. */
public final class AssertionTypes {

    private static final Map<String, String> VALUE = Map.of("path", "string", "value", "any", "decodebase64", "bool");
    private static final Map<String, String> RAW = Map.of("value", "string");
    private static final Map<String, String> ORDER = Map.of("path", "string", "value", "any");
    private static final Map<String, String> PATH = Map.of("path", "string");
    private static final Map<String, String> REGEX =
            Map.of("path", "string", "pattern", "string", "decodebase64", "bool");
    private static final Map<String, String> CONTAINS =
            Map.of("path", "string", "content", "any", "count", "int", "any", "bool");
    private static final Map<String, String> LENGTH = Map.of("path", "string", "paths", "strings", "count", "int");
    private static final Map<String, String> TYPE = Map.of("path", "string", "type", "string");
    private static final Map<String, String> SUBSET = Map.of("path", "string", "content", "any");
    private static final Map<String, String> FAILED = Map.of("errormessage", "string", "errorpattern", "string");
    private static final Map<String, String> SNAPSHOT =
            Map.of("path", "string", "matchregex", "map", "notmatchregex", "map");

    private static final Map<String, Map<String, String>> ALL = Map.ofEntries(
            Map.entry("matchSnapshot", SNAPSHOT),
            Map.entry("matchSnapshotRaw", Map.of()),
            Map.entry("equal", VALUE),
            Map.entry("notEqual", VALUE),
            Map.entry("equalRaw", RAW),
            Map.entry("notEqualRaw", RAW),
            Map.entry("greaterOrEqual", ORDER),
            Map.entry("notGreaterOrEqual", ORDER),
            Map.entry("lessOrEqual", ORDER),
            Map.entry("notLessOrEqual", ORDER),
            Map.entry("exists", PATH),
            Map.entry("notExists", PATH),
            Map.entry("isNull", PATH),
            Map.entry("isNotNull", PATH),
            Map.entry("matchRegex", REGEX),
            Map.entry("notMatchRegex", REGEX),
            Map.entry("matchRegexRaw", Map.of("pattern", "string")),
            Map.entry("notMatchRegexRaw", Map.of("pattern", "string")),
            Map.entry("contains", CONTAINS),
            Map.entry("notContains", CONTAINS),
            Map.entry("isKind", Map.of("of", "string")),
            Map.entry("isAPIVersion", Map.of("of", "string")),
            Map.entry("hasDocuments", Map.of("count", "int", "filteraware", "bool")),
            Map.entry("isSubset", SUBSET),
            Map.entry("isNotSubset", SUBSET),
            Map.entry("isNullOrEmpty", PATH),
            Map.entry("isNotNullOrEmpty", PATH),
            Map.entry("isEmpty", PATH),
            Map.entry("isNotEmpty", PATH),
            Map.entry("failedTemplate", FAILED),
            Map.entry("notFailedTemplate", FAILED),
            Map.entry(
                    "containsDocument",
                    Map.of(
                            "kind",
                            "string",
                            "apiversion",
                            "string",
                            "name",
                            "string",
                            "namespace",
                            "string",
                            "any",
                            "bool")),
            Map.entry("lengthEqual", LENGTH),
            Map.entry("notLengthEqual", LENGTH),
            Map.entry("isType", TYPE),
            Map.entry("isNotType", TYPE));

    private AssertionTypes() {}

    /** Returns all types. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    static boolean isKnown(String name) {
        return ALL.containsKey(name);
    }

    /** Returns what is wrong with the type of a parameter, null if nothing is. Names of parameters know no case. */
    static @Nullable String problem(String type, Map<String, @Nullable Object> parameters) {
        Map<String, String> known = ALL.getOrDefault(type, Map.of());
        for (Map.Entry<String, @Nullable Object> parameter : parameters.entrySet()) {
            String wanted = known.get(parameter.getKey().toLowerCase(Locale.ROOT));
            Object value = parameter.getValue();
            if (wanted != null && value != null && !fits(wanted, value)) {
                return "`" + type + "." + parameter.getKey() + "` expects " + article(wanted);
            }
        }
        return null;
    }

    /** Returns the parameters that a type does not know. */
    public static List<String> unknown(String type, Map<String, @Nullable Object> parameters) {
        Map<String, String> known = ALL.getOrDefault(type, Map.of());
        return parameters.keySet().stream()
                .filter(name -> !known.containsKey(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean fits(String wanted, Object value) {
        return switch (wanted) {
            case "string" -> value instanceof String;
            case "bool" -> value instanceof Boolean;
            case "int" -> value instanceof Long || value instanceof Double || value instanceof GoNumber;
            case "map" -> value instanceof Map;
            case "strings" ->
                value instanceof List<?> list && list.stream().allMatch(item -> item == null || item instanceof String);
            default -> true;
        };
    }

    private static String article(String wanted) {
        return switch (wanted) {
            case "string" -> "a string";
            case "bool" -> "a boolean";
            case "int" -> "an integer";
            case "map" -> "a mapping";
            default -> "a list of strings";
        };
    }
}
