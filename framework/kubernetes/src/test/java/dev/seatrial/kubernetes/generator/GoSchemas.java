/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the generated Go code of the API server knows and its published OpenAPI document does not: the values of
 * enumerations, and defaults. Read from {@code pkg/generated/openapi/zz_generated.openapi.go}, which is formatted by gofmt.
 */
final class GoSchemas {

    /** Fields of a definition stand five tabs deep. */
    private static final Pattern FIELD = Pattern.compile("^\t{5}\"([^\"]+)\": \\{$");

    private static final Pattern FUNCTION = Pattern.compile("^func schema_(\\w+)\\(ref .*");
    private static final Pattern ENUM = Pattern.compile("^\t+Enum: +\\[]interface\\{}\\{(.*)},$");
    private static final Pattern DEFAULT = Pattern.compile("^\t{7}Default: +\"([^\"]+)\",$");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, List<String>> enums = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();

    GoSchemas(String code) {
        String function = "";
        @Nullable String field = null;
        for (String line : (Iterable<String>) code.lines()::iterator) {
            Matcher start = FUNCTION.matcher(line);
            Matcher named = FIELD.matcher(line);
            if (start.matches()) {
                function = start.group(1);
                field = null;
            } else if (named.matches()) {
                field = named.group(1);
            } else if (field != null) {
                read(line, function + " " + field);
            }
        }
    }

    /** Returns the values that a field, or the items of a list, may have; none if any value will do. */
    List<String> values(String definition, String field) {
        return find(enums, definition, field, List.of());
    }

    /** Returns the text that the API server fills in for a field that is not set; empty if there is none. */
    String defaultText(String definition, String field) {
        return find(defaults, definition, field, "");
    }

    private void read(String line, String key) {
        Matcher found = ENUM.matcher(line);
        if (found.matches()) {
            List<String> values = new ArrayList<>();
            TEXT.matcher(found.group(1)).results().forEach(value -> values.add(value.group(1)));
            enums.put(key, values);
        }
        Matcher value = DEFAULT.matcher(line);
        if (value.matches()) {
            defaults.put(key, value.group(1));
        }
    }

    /** Functions are named after the package: {@code schema_k8sio_api_core_v1_Container} of {@code io.k8s.api.core.v1.Container}. */
    private static <T> T find(Map<String, T> map, String definition, String field, T otherwise) {
        String[] words = definition.split("\\.", -1);
        String name = String.join("_", List.of(words).subList(words.length - 3, words.length));
        for (String prefix : List.of("k8sio_api_", "pkg_apis_")) {
            T found = map.get(prefix + name + " " + field);
            if (found != null) {
                return found;
            }
        }
        return otherwise;
    }
}
