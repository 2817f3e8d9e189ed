/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.FieldSchema;
import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.ObjectSchema;
import dev.seatrial.validation.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings objects into a form in which the same content is equal, as {@code apiequality.Semantic} compares objects: quantities as numbers,
 * and what Go's types cannot tell from a missing value left out.
 */
final class CanonicalForm {

    /** Texts that the API server tells from an empty text, since their Go type is a pointer. */
    private static final Set<String> POINTERS = Set.of(
            "storageClassName",
            "volumeAttributesClassName",
            "loadBalancerClass",
            "ingressClassName",
            "runtimeClassName",
            "hostnameOverride");

    /** Booleans and integers that the API server does not tell from {@code false} and zero, since their Go type is no pointer. */
    private static final Set<String> PLAIN = Set.of(
            "hostNetwork",
            "hostPID",
            "hostIPC",
            "stdin",
            "stdinOnce",
            "tty",
            "readOnly",
            "paused",
            "publishNotReadyAddresses",
            "globalDefault",
            "unschedulable",
            "initialDelaySeconds",
            "minReadySeconds",
            "hostPort",
            "nodePort",
            "healthCheckNodePort",
            "weight");

    /** Objects that the API server does not tell from missing ones. */
    private static final Set<String> PLAIN_OBJECTS = Set.of("metadata", "resources", "status", "spec", "template");

    private CanonicalForm() {}

    /** Returns the canonical form of a value. */
    static @Nullable Object of(@Nullable Object value, FieldType type) {
        if (value instanceof Map<?, ?> map) {
            return map(map, type);
        }
        if (value instanceof List<?> list) {
            FieldType element = type instanceof FieldType.ListOf elements ? elements.element() : FieldType.Free.ANY;
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(of(item, element)));
            return copy;
        }
        if (value == null) {
            return null;
        }
        if (type instanceof FieldType.Scalar scalar && scalar.format() == FieldType.Format.QUANTITY) {
            return Quantity.amount(value)
                    .map(amount -> (Object) amount.stripTrailingZeros().toPlainString())
                    .orElse(value);
        }
        return Numbers.plain(value);
    }

    /** Returns the canonical form of an object. */
    static Map<String, Object> of(Map<?, ?> content, ObjectSchema schema) {
        return map(content, schema.type());
    }

    private static Map<String, Object> map(Map<?, ?> map, FieldType type) {
        Map<String, Object> copy = new TreeMap<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            FieldSchema field = type instanceof FieldType.Nested nested
                    ? nested.schema().fields().get(name)
                    : null;
            FieldType inner = field != null
                    ? field.type()
                    : type instanceof FieldType.MapOf entries ? entries.value() : FieldType.Free.ANY;
            Object canonical = of(value, inner);
            if (canonical != null && (field == null || !isMissing(name, canonical, inner))) {
                copy.put(name, canonical);
            }
        });
        return copy;
    }

    private static boolean isMissing(String name, Object value, FieldType type) {
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() && (!(type instanceof FieldType.Nested) || PLAIN_OBJECTS.contains(name));
        }
        if (value instanceof String text) {
            return text.isEmpty() && !POINTERS.contains(name);
        }
        return PLAIN.contains(name) && (value.equals(false) || value.equals(0L));
    }
}
