/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways to say assertions about the values at a path. A way is a list of chains of calls, each on the manifest. */
final class ValueStatements {

    private static final int MAX_INLINE = 60;

    private final Wanted wanted;
    private final Place place;
    private final Target target;

    ValueStatements(Wanted wanted, Target target) {
        this.target = target;
        this.wanted = wanted;
        this.place = Place.of(wanted.path(), target.document());
    }

    /** Returns the ways, the best to read first. */
    List<List<List<Call>>> ways() {
        List<List<List<Call>>> ways = new ArrayList<>();
        if (place.values().isEmpty()) {
            ways.addAll(wanted.negated() || wanted.type().equals("exists") ? place.absent() : List.of());
        }
        for (List<Call> calls : calls()) {
            ways.addAll(place.each(calls));
        }
        return ways;
    }

    /** Returns what may be said about a value. */
    private Stream<List<Call>> stream() {
        boolean no = wanted.negated();
        return switch (wanted.type()) {
            case "equal" -> wanted.spelt("value").stream().flatMap(value -> no ? unequal(value) : equal(value));
            case "matchRegex" ->
                wanted.spelt("pattern").stream()
                        .map(pattern -> one(no ? "doesNotContainPattern" : "containsPattern", pattern))
                        .map(call -> wanted.flag("decodeBase64") ? List.of(Call.of("base64"), call) : List.of(call));
            case "contains" -> wanted.spelt("content").stream().flatMap(content -> contains(content, no));
            case "isSubset" ->
                wanted.spelt("content").stream()
                        .map(content -> List.of(one(no ? "doesNotContainYaml" : "containsYaml", yaml(content))));
            case "isNullOrEmpty" -> no ? notEmpty() : empty();
            case "isType" -> types(no);
            case "greaterOrEqual" ->
                Stream.of(List.of(one(no ? "isLessThan" : "isAtLeast", wanted.parameter("value"))));
            case "lessOrEqual" -> Stream.of(List.of(one(no ? "isGreaterThan" : "isAtMost", wanted.parameter("value"))));
            default -> throw new Unsayable("`" + wanted.assertion().type() + "` has no counterpart");
        };
    }

    private List<List<Call>> calls() {
        return wanted.type().equals("exists") ? List.of() : stream().toList();
    }

    private static Call one(String method, @Nullable Object argument) {
        return Call.of(method, argument);
    }

    private static List<Call> just(String method, @Nullable Object... arguments) {
        return List.of(Call.of(method, arguments));
    }

    private Stream<List<Call>> equal(@Nullable Object value) {
        List<Call> calls = equalCalls(value);
        if (wanted.flag("decodeBase64")) {
            return Stream.of(Place.prepend(Call.of("base64"), calls));
        }
        List<List<Call>> ways = new ArrayList<>(List.of(calls));
        if (value instanceof String) {
            // blanks at the ends of lines do not count in a suite
            place.values().stream().filter(String.class::isInstance).distinct().forEach(v -> ways.add(equalCalls(v)));
            // nor does Helm keep the line feed at the end of a document, and of a text in it
            place.single().stream()
                    .flatMap(path -> target.manifest().at(path).stream())
                    .filter(own -> String.valueOf(own)
                            .stripTrailing()
                            .equals(String.valueOf(value).stripTrailing()))
                    .forEach(own -> ways.add(equalCalls(own)));
        }
        return ways.stream();
    }

    private static List<Call> equalCalls(@Nullable Object value) {
        if (value == null) {
            return just("isNull");
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? just("isEmpty")
                    : isShort(list)
                            ? List.of(new Call("containsExactly", List.copyOf(list)))
                            : just("isEqualToYaml", yaml(value));
        }
        if (value instanceof Map<?, ?> map) {
            return isShort(map.values()) ? just("isEqualTo", copy(map)) : just("isEqualToYaml", yaml(value));
        }
        return just("isEqualTo", value);
    }

    private static Stream<List<Call>> unequal(@Nullable Object value) {
        return value == null ? Stream.of(just("isNotNull")) : Stream.of(just("isNotEqualTo", plain(value)));
    }

    private Stream<List<Call>> contains(@Nullable Object content, boolean no) {
        List<List<Call>> ways = new ArrayList<>();
        if (wanted.parameter("count") instanceof Number count && !no) {
            throw new Unsayable("`contains` with `count` " + count + " has no counterpart");
        }
        Object plain = plain(content);
        boolean isAny = wanted.flag("any");
        if (plain != null && !isAny && (!(content instanceof Map<?, ?> map) || isShort(map.values()))) {
            ways.add(just(no ? "doesNotContain" : "contains", plain));
        }
        ways.add(just(no ? "doesNotContainYaml" : "containsYaml", yaml(Collections.singletonList(content))));
        if (plain != null) {
            ways.add(just(no ? "doesNotContain" : "contains", plain));
        }
        return ways.stream();
    }

    private Stream<List<Call>> empty() {
        return Stream.concat(Stream.of(just("isNullOrEmpty")), values().map(ValueStatements::equalCalls));
    }

    private Stream<List<Call>> notEmpty() {
        return Stream.concat(
                Stream.of(just("isNotEmpty")),
                values().map(value -> just("isNotEqualTo", value instanceof Boolean ? false : 0L)));
    }

    private Stream<@Nullable Object> values() {
        return place.values().stream().map(ValueStatements::plain).distinct();
    }

    private Stream<List<Call>> types(boolean no) {
        String type = wanted.text("type");
        String method = methodOf(type);
        return no
                ? Stream.of("isString", "isInteger", "isNumber", "isBoolean", "isList", "isMap")
                        .filter(other -> !other.equals(method))
                        .map(ValueStatements::just)
                : method.isEmpty() ? Stream.empty() : Stream.of(just(method));
    }

    private static String methodOf(String type) {
        return switch (type) {
            case "string" -> "isString";
            case "int", "int64", "uint64" -> "isInteger";
            case "float64" -> "isNumber";
            case "bool" -> "isBoolean";
            default -> type.startsWith("[]") ? "isList" : type.startsWith("map[") ? "isMap" : "";
        };
    }

    private static boolean isShort(Collection<?> values) {
        return !values.isEmpty()
                && values.stream().allMatch(ValueStatements::isScalar)
                && values.toString().length() <= MAX_INLINE
                && values.size() <= 10;
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Long || value instanceof Boolean || value instanceof Double;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    /** Returns a value as collections that have literals. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? copy(map) : value;
    }

    static String yaml(@Nullable Object value) {
        String text = Yaml.encodePretty(value).stripTrailing();
        return text.contains("\n") ? text + "\n" : text;
    }
}
