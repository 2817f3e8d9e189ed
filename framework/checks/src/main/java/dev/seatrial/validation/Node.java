/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A value of an object with its path, as checks see it. A null counts as missing, as for the API server.
 *
 * @param at the path
 * @param value the value; null if it is missing
 * @param problems receives what is wrong
 */
record Node(FieldPath at, @Nullable Object value, Problems problems) {

    /** Returns the field of an object. */
    Node get(String field) {
        return new Node(at.child(field), map().get(field), problems);
    }

    /** Returns the field at several steps. */
    Node get(String field, String... below) {
        Node node = get(field);
        for (String next : below) {
            node = node.get(next);
        }
        return node;
    }

    /** Returns a field whose name the API server leaves out of paths. */
    Node hidden(String field) {
        return new Node(at.hidden(field), map().get(field), problems);
    }

    /** Returns a field of an element of a list, whose position the API server leaves out of paths. */
    Node withoutPosition(String field) {
        return new Node(at.withoutPosition().child(field), map().get(field), problems);
    }

    /** Returns the same element of a list, whose position the API server leaves out of paths. */
    Node withoutPosition() {
        return new Node(at.withoutPosition(), value, problems);
    }

    /** Returns the entry of a map. */
    Node entry(String key) {
        return new Node(at.key(key), map().get(key), problems);
    }

    /** Returns the elements of a list; none if there is no list. */
    List<Node> items() {
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        List<Node> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(new Node(at.index(i), list.get(i), problems));
        }
        return items;
    }

    /** Calls a consumer with the keys and values of a map. */
    void entries(BiConsumer<String, Node> consumer) {
        map().keySet().forEach(key -> consumer.accept(String.valueOf(key), entry(String.valueOf(key))));
    }

    Map<?, ?> map() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    boolean isSet() {
        return value != null;
    }

    /** Returns whether the value is missing, or empty as a text, list or map. */
    boolean isEmpty() {
        return value == null
                || (value instanceof String text && text.isEmpty())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** Returns the text; empty if there is none. */
    String text() {
        return value instanceof String text ? text : "";
    }

    /** Returns the text, or another one if it is missing or empty, since the API server fills in a default then. */
    String textOr(String otherwise) {
        return text().isEmpty() ? otherwise : text();
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** Returns the integer, if the value is one. */
    OptionalLong number() {
        return value instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** Requires a value that is neither missing nor empty. */
    boolean require() {
        return require("");
    }

    boolean require(String detail) {
        if (isEmpty()) {
            problems.required(at, detail);
        }
        return !isEmpty();
    }

    void invalid(String detail) {
        problems.invalid(at, value, detail);
    }

    void forbidden(String detail) {
        problems.forbidden(at, detail);
    }

    /** Checks a text that is neither missing nor empty. */
    void check(TextRule rule) {
        if (!text().isEmpty()) {
            problems.invalid(at, text(), rule.faults(text()));
        }
    }

    /** Requires an integer of zero or more, if there is one. */
    void nonNegative() {
        atLeast(0, "must be greater than or equal to 0");
    }

    void atLeast(long least, String detail) {
        if (number().isPresent() && number().getAsLong() < least) {
            invalid(detail);
        }
    }

    void inRange(long least, long most) {
        if (number().isPresent() && (number().getAsLong() < least || number().getAsLong() > most)) {
            invalid("must be between %d and %d, inclusive".formatted(least, most));
        }
    }

    /** Requires one of some texts, if there is a text. */
    void oneOf(String... supported) {
        if (!text().isEmpty() && !List.of(supported).contains(text())) {
            problems.unsupported(at, text(), List.of(supported));
        }
    }
}
