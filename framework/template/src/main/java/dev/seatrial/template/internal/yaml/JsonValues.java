/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values that sigs.k8s.io/yaml ends with, after its detour through JSON: keys are strings, numbers float64, and
 * what JSON cannot hold is an error.
 */
final class JsonValues implements NodeDecoder.ValueBuilder {

    private final boolean keepScalars;
    private @Nullable GoError unsupportedKey;
    private @Nullable Object mapOfUnsupportedKey;
    private boolean infinite;
    private boolean repeatsKeys;
    private int deepest;

    JsonValues() {
        this(false);
    }

    /**
     * Makes values.
     *
     * @param keepScalars whether numbers stay what go-yaml made of them, because they may become strings yet
     */
    JsonValues(boolean keepScalars) {
        this.keepScalars = keepScalars;
    }

    /** Returns whether some number is none that JSON can hold. */
    boolean infinite() {
        return infinite;
    }

    /** Returns whether a key came twice in a map, possibly from a merge. */
    boolean repeatsKeys() {
        return repeatsKeys;
    }

    /** Returns a depth that no collection goes beyond. */
    int depth() {
        return deepest;
    }

    /** Throws the error of the first key that JSON cannot have. */
    void checkKeys() {
        if (unsupportedKey != null) {
            throw unsupportedKey;
        }
    }

    @Override
    public @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof String s) {
            return JsonStrings.repaired(s);
        }
        if (value instanceof Long integer && !keepScalars) {
            return (double) integer;
        }
        if (value instanceof Double d) {
            infinite |= Double.isNaN(d) || Double.isInfinite(d);
            return d;
        }
        return value instanceof GoNumber unsigned && !keepScalars
                ? Double.valueOf(Long.toUnsignedString(unsigned.bits()))
                : value;
    }

    @Override
    public Object newMap(int size, int depth) {
        deepest = Math.max(deepest, depth);
        return new HashMap<String, @Nullable Object>(Math.max(4, size * 4 / 3 + 1));
    }

    @Override
    public Object newList(int size, int depth) {
        deepest = Math.max(deepest, depth);
        return new ArrayList<@Nullable Object>(size);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void put(Object map, @Nullable Object key, @Nullable Object value, YamlNode valueNode) {
        String name = keyText(key);
        if (name != null) {
            Map<String, @Nullable Object> entries = (Map<String, @Nullable Object>) map;
            int size = entries.size();
            entries.put(JsonStrings.repaired(name), value);
            repeatsKeys |= entries.size() == size;
        } else if (unsupportedKey == null || (key == null && map == mapOfUnsupportedKey)) { // the last null key wins
            unsupportedKey = unsupportedKey(key, valueNode);
            mapOfUnsupportedKey = map;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void add(Object list, @Nullable Object value) {
        ((List<@Nullable Object>) list).add(value);
    }

    private static @Nullable String keyText(@Nullable Object key) {
        if (key instanceof String s) {
            return s;
        }
        if (key instanceof Double d) {
            return floatText(d);
        }
        return key instanceof Long || key instanceof Boolean ? key.toString() : null;
    }

    private static String floatText(double d) {
        if (Double.isInfinite(d)) {
            return d > 0 ? ".inf" : "-.inf";
        }
        return Double.isNaN(d) ? ".nan" : GoNumbers.formatFloat(d, 'g', -1, 32);
    }

    private static GoError unsupportedKey(@Nullable Object key, YamlNode valueNode) {
        String type = key == null ? "%!s(<nil>)" : "uint64";
        return new GoError("unsupported map key of type: " + type + ", key: " + GoSyntax.ofScalar(key) + ", value: "
                + GoSyntax.of(valueNode));
    }
}
