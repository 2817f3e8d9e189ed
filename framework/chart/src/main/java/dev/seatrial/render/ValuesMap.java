/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoMethods;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.go.GoTyped;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Helm's type {@code common.Values}, which is the type of {@code .Values}, {@code .Template} and the dot of a template. */
final class ValuesMap {

    private static final Map<HelmVersion, GoType> TYPES = Arrays.stream(HelmVersion.values())
            .collect(Collectors.toUnmodifiableMap(
                    helm -> helm, helm -> GoType.ANY_MAP.named(helm.rules().valuesPackage() + ".Values")));
    private static final GoSignature AS_MAP = new GoSignature(List.of(), false, GoType.ANY_MAP);
    private static final GoSignature YAML = new GoSignature(List.of(), false, GoType.STRING);
    private static final GoSignature PATH_VALUE = new GoSignature(List.of(GoType.STRING), false, GoType.ANY);

    private ValuesMap() {}

    /** Returns values that share the given entries. */
    static GoMap of(Map<String, @Nullable Object> entries, HelmVersion helm, Budget budget) {
        GoType type = Objects.requireNonNull(TYPES.get(helm));
        GoMethods methods = (receiver, name) -> method(receiver, name, type, budget);
        return GoMap.of(type, entries, methods);
    }

    private static @Nullable GoFunction method(GoTyped receiver, String name, GoType type, Budget budget) {
        Map<String, @Nullable Object> entries = ((GoMap) receiver).entries();
        return switch (name) {
            case "AsMap" -> Capabilities.function(AS_MAP, a -> entries.isEmpty() ? new HashMap<>() : entries);
            case "YAML" -> Capabilities.function(YAML, a -> Yaml.encode(entries, budget));
            case "Table" ->
                Capabilities.function(
                        new GoSignature(List.of(GoType.STRING), false, type),
                        a -> GoMap.of(
                                type, table(entries, text(a)), (other, method) -> method(other, method, type, budget)));
            case "PathValue" -> Capabilities.function(PATH_VALUE, a -> pathValue(entries, text(a)));
            default -> null;
        };
    }

    private static String text(@Nullable Object[] arguments) {
        return (String) Objects.requireNonNull(arguments[0]);
    }

    /** Returns the map at a path of keys separated by dots. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> table(Map<String, @Nullable Object> root, String path) {
        Map<String, @Nullable Object> at = root;
        for (String key : path.split("\\.", -1)) {
            if (!(at.get(key) instanceof Map<?, ?> next)) {
                throw new GoError(GoQuote.quote(key) + " is not a table");
            }
            at = next instanceof GoMap map ? map.entries() : (Map<String, @Nullable Object>) next;
        }
        return at;
    }

    private static @Nullable Object pathValue(Map<String, @Nullable Object> root, String path) {
        if (path.isEmpty()) {
            throw new GoError("YAML path cannot be empty");
        }
        int dot = path.lastIndexOf('.');
        String key = path.substring(dot + 1);
        GoError none = new GoError(GoQuote.quote(key) + " is not a value");
        Map<String, @Nullable Object> table;
        try {
            table = dot < 0 ? root : table(root, path.substring(0, dot));
        } catch (GoError e) {
            throw none;
        }
        Object value = table.get(key);
        if (!table.containsKey(key) || (value instanceof Map && !(value instanceof GoMap))) {
            throw none;
        }
        return value;
    }
}
