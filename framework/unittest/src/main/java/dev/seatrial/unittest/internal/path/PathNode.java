/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.yaml.YamlV3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of a document as paths see it: the document written as YAML and read again, as helm-unittest does before it looks up a
 * path. On that way keys are sorted, and a float that Go prints without a point, such as 1.0, becomes an integer.
 */
public final class PathNode {

    private final Kind kind;
    private final String text;
    private final @Nullable Object value;
    private final List<PathNode> keys;
    private final List<PathNode> items;

    private PathNode(Kind kind, String text, @Nullable Object value, List<PathNode> keys, List<PathNode> items) {
        this.kind = kind;
        this.text = text;
        this.value = value;
        this.keys = keys;
        this.items = items;
    }

    /** The kinds of nodes. */
    enum Kind {
        SCALAR,
        SEQUENCE,
        MAPPING
    }

    /** Returns the node of a value that {@link YamlV3} decoded. */
    public static PathNode of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return mapping(map);
        }
        if (value instanceof List<?> list) {
            List<PathNode> items = new ArrayList<>(list.size());
            List<@Nullable Object> values = new ArrayList<>(list.size());
            for (Object element : list) {
                PathNode item = of(element);
                items.add(item);
                values.add(item.value);
            }
            return new PathNode(Kind.SEQUENCE, "", values, List.of(), items);
        }
        if (value instanceof Double number) {
            String text = floatText(number);
            return scalar(text, YamlV3.scalar(text));
        }
        return scalar(text(value), value);
    }

    private static PathNode mapping(Map<?, ?> map) {
        List<String> names = new ArrayList<>();
        map.keySet().forEach(key -> names.add(String.valueOf(key)));
        List<PathNode> keys = new ArrayList<>();
        List<PathNode> items = new ArrayList<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : YamlV3.sorted(names)) {
            PathNode item = of(map.get(name));
            keys.add(scalar(name, map instanceof GoMap ? YamlV3.scalar(name) : name));
            items.add(item);
            values.put(name, item.value);
        }
        Object value = map instanceof GoMap typed ? typed.with(values) : values;
        return new PathNode(Kind.MAPPING, "", value, keys, items);
    }

    private static PathNode scalar(String text, @Nullable Object value) {
        return new PathNode(Kind.SCALAR, text, value, List.of(), List.of());
    }

    private static String text(@Nullable Object value) {
        if (value instanceof GoTime time) {
            return time.format(GoTime.RFC3339_NANO);
        }
        if (value instanceof GoNumber number) {
            return Long.toUnsignedString(number.bits());
        }
        return String.valueOf(value);
    }

    private static String floatText(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        return GoNumbers.formatFloat(number, 'g', -1, 64);
    }

    /** Returns the value, as it is decoded again. */
    public @Nullable Object value() {
        return value;
    }

    Kind kind() {
        return kind;
    }

    /** Returns the text of a scalar. */
    String text() {
        return text;
    }

    /** Returns the short name of the tag of a scalar, such as {@code str}. */
    String tag() {
        return YamlV3.tagOf(value);
    }

    /** Returns the keys of a mapping in the order of its items. */
    List<PathNode> keys() {
        return keys;
    }

    /** Returns the items of a sequence, or the values of a mapping. */
    List<PathNode> items() {
        return items;
    }

    /** Returns the value of a key, null if there is none. */
    @Nullable
    PathNode get(String name) {
        for (int i = 0; i < keys.size(); i++) {
            if (Objects.equals(keys.get(i).text, name)) {
                return items.get(i);
            }
        }
        return null;
    }
}
