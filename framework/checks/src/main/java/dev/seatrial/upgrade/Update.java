/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.kubernetes.KubernetesSchemas;
import dev.seatrial.kubernetes.ObjectSchema;
import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An update of an object, and what the API server has against it. Both states have their defaults. */
final class Update {

    private static final String IMMUTABLE = "field is immutable";

    private final ResourceType type;
    private final KubernetesMinor minor;
    private final Fields before;
    private final Fields after;
    private final Fields canonicalBefore;
    private final Fields canonicalAfter;
    private final List<Refusal> refusals = new ArrayList<>();

    private Update(ResourceType type, KubernetesMinor minor, Map<?, ?> before, Map<?, ?> after, ObjectSchema schema) {
        this.type = type;
        this.minor = minor;
        this.before = new Fields(before);
        this.after = new Fields(after);
        this.canonicalBefore = new Fields(CanonicalForm.of(before, schema));
        this.canonicalAfter = new Fields(CanonicalForm.of(after, schema));
    }

    /** Returns why the API server refuses to replace one state of an object by another; nothing if it accepts it. */
    static List<Refusal> refusals(ResourceType type, KubernetesMinor minor, Map<?, ?> before, Map<?, ?> after) {
        ObjectSchema schema = KubernetesSchemas.of(minor).schema(type).orElse(null);
        if (schema == null) {
            return List.of();
        }
        Update update = new Update(type, minor, before, after, schema);
        update.immutable("metadata.name");
        if (update.before.at("metadata.namespace") != null && update.after.at("metadata.namespace") != null) {
            update.immutable("metadata.namespace");
        }
        UpdateRules.of(type).check(update);
        return List.copyOf(update.refusals);
    }

    ResourceType type() {
        return type;
    }

    KubernetesMinor minor() {
        return minor;
    }

    Fields before() {
        return before;
    }

    Fields after() {
        return after;
    }

    /** Returns the old state in the form in which equal content is equal. */
    Fields canonicalBefore() {
        return canonicalBefore;
    }

    /** Returns the new state in the form in which equal content is equal. */
    Fields canonicalAfter() {
        return canonicalAfter;
    }

    /** Returns whether the value at a path differs, as the API server compares it. */
    boolean isChanged(String path) {
        return !Objects.equals(canonicalBefore.at(path), canonicalAfter.at(path));
    }

    /** Returns whether the map at a path differs in other fields than the given ones. */
    boolean isChangedBesides(String path, Set<String> fields) {
        return !without(canonicalBefore, path, fields).equals(without(canonicalAfter, path, fields));
    }

    /** Returns the path of the first field that differs in the map at a path, apart from the given ones. */
    String firstChange(String path, Set<String> fields) {
        Map<Object, Object> old = without(canonicalBefore, path, fields);
        Map<Object, Object> now = without(canonicalAfter, path, fields);
        Set<Object> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .findFirst()
                .map(name -> path + "." + name)
                .orElse(path);
    }

    private static Map<Object, Object> without(Fields content, String path, Set<String> fields) {
        Map<Object, Object> rest = new TreeMap<>(content.map(path));
        rest.keySet().removeIf(fields::contains);
        return rest;
    }

    /** Refuses another value at a path. */
    void immutable(String path) {
        immutable(path, path);
    }

    /** Refuses another value at a path, which the API server prints as another one. */
    void immutable(String path, String printed) {
        if (isChanged(path)) {
            invalid(path, printed, after.at(path), IMMUTABLE);
        }
    }

    /** @param value the value as the API server prints it */
    void immutableText(String path, String value) {
        if (isChanged(path)) {
            invalidText(path, path, value, IMMUTABLE);
        }
    }

    /** Refuses another value at a path with a text of its own. */
    void forbiddenIfChanged(String path, String detail) {
        if (isChanged(path)) {
            forbidden(path, detail);
        }
    }

    void forbidden(String path, String detail) {
        refusals.add(new Refusal(path, path + ": Forbidden: " + detail));
    }

    void forbidden(String path, String printed, String detail) {
        refusals.add(new Refusal(path, printed + ": Forbidden: " + detail));
    }

    void invalid(String path, @Nullable Object value, String detail) {
        invalid(path, path, value, detail);
    }

    /** @param printed the path as the API server prints it */
    void invalid(String path, String printed, @Nullable Object value, String detail) {
        invalidText(path, printed, json(value), detail);
    }

    /** @param value the value as the API server prints it */
    void invalidText(String path, String printed, String value, String detail) {
        refusals.add(new Refusal(path, "%s: Invalid value: %s: %s".formatted(printed, value, detail)));
    }

    private static String json(@Nullable Object value) {
        return value == null ? "null" : Json.encodeRaw(value);
    }
}
