/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one object, in the texts of {@code field.Error} (apimachinery/pkg/util/validation/field). Like the API
 * server, it reports the values of an object only if the object could be decoded.
 */
final class Problems {

    private final KubernetesMinor minor;
    private final List<Problem> decoding = new ArrayList<>();
    private final Map<String, Problem> values = new LinkedHashMap<>();
    private final Set<String> claimTemplates;
    private boolean undecodable;

    /** @param claimTemplates the volumes that a StatefulSet creates for its pods */
    Problems(KubernetesMinor minor, Set<String> claimTemplates) {
        this.minor = minor;
        this.claimTemplates = Set.copyOf(claimTemplates);
    }

    /** Returns the names of the claim templates of a StatefulSet, which a mount may name instead of a volume. */
    Set<String> claimTemplates() {
        return claimTemplates;
    }

    /** Returns the version of Kubernetes that the object is checked for. */
    KubernetesMinor minor() {
        return minor;
    }

    /** Returns what was found. */
    List<Problem> all() {
        List<Problem> all = new ArrayList<>(decoding);
        if (!undecodable) {
            all.addAll(values.values());
        }
        return all;
    }

    void unknownField(FieldPath at, FieldPath parent, @Nullable String hint) {
        decoding.add(new Problem(
                ValidationRule.UNKNOWN_FIELD, at, "strict decoding error: unknown field \"%s\"".formatted(at), hint));
    }

    void duplicateKey(FieldPath at, int line, String key) {
        decoding.add(new Problem(
                ValidationRule.DUPLICATE_KEY,
                at,
                "line %d: key %s already set in map".formatted(line, GoQuote.quote(key)),
                "Helm silently keeps the last value. Remove one of the two."));
    }

    /** Reports a value that the decoder does not accept, so that nothing else is checked. */
    void undecodable(FieldPath at, String text, @Nullable String hint) {
        undecodable = true;
        decoding.add(new Problem(ValidationRule.TYPE, at, text, hint));
    }

    void required(FieldPath at, String detail) {
        add(ValidationRule.REQUIRED, at, "Required value" + (detail.isEmpty() ? "" : ": " + detail), null);
    }

    void invalid(FieldPath at, @Nullable Object value, String detail) {
        add(
                ValidationRule.INVALID,
                at,
                "Invalid value: " + shown(value) + (detail.isEmpty() ? "" : ": " + detail),
                null);
    }

    /** Reports a value in several sentences. */
    void invalid(FieldPath at, @Nullable Object value, List<String> details) {
        details.forEach(detail -> invalid(at, value, detail));
    }

    void unsupported(FieldPath at, @Nullable Object value, Collection<String> supported, @Nullable String hint) {
        String list = supported.stream().map(GoQuote::quote).collect(Collectors.joining(", "));
        add(
                ValidationRule.INVALID,
                at,
                "Unsupported value: %s: supported values: %s".formatted(shown(value), list),
                hint);
    }

    /** Reports an unsupported value; the API server lists the supported ones in alphabetical order. */
    void unsupported(FieldPath at, @Nullable Object value, Collection<String> supported) {
        unsupported(at, value, new TreeSet<>(supported), null);
    }

    void duplicate(FieldPath at, @Nullable Object value) {
        add(ValidationRule.INVALID, at, "Duplicate value: " + shown(value), null);
    }

    void notFound(FieldPath at, @Nullable Object value) {
        add(ValidationRule.INVALID, at, "Not found: " + shown(value), null);
    }

    void forbidden(FieldPath at, String detail) {
        add(ValidationRule.INVALID, at, "Forbidden: " + detail, null);
    }

    void imageReference(FieldPath at, String image) {
        add(
                ValidationRule.IMAGE_REFERENCE,
                at,
                "Invalid value: " + shown(image) + ": couldn't parse image name: invalid reference format",
                null);
    }

    /** Reports a null that the API server takes as missing, but published schemas reject. */
    void nullValue(FieldPath at, String expected) {
        add(
                ValidationRule.NULL_VALUE,
                at,
                "null is not " + expected,
                "The API server takes the value as missing, kubeconform rejects it. Set a value, or leave out the field.");
    }

    void tooLong(FieldPath at, int bytes) {
        add(ValidationRule.INVALID, at, "Too long: may not be more than %d bytes".formatted(bytes), null);
    }

    /** Reports what server-side apply rejects before the validation. */
    void duplicateEntry(FieldPath at, String keys) {
        // the validation of the API server may have the same to say about the element
        values.putIfAbsent(
                "entry " + at.inManifest(),
                new Problem(
                        ValidationRule.DUPLICATE_ENTRY,
                        at,
                        "duplicate entries for key [%s]".formatted(keys),
                        "Server-side apply rejects the list, and Helm 4 installs with it. Helm 3 keeps the last entry."));
    }

    private void add(ValidationRule rule, FieldPath at, String text, @Nullable String hint) {
        String sentence = at + ": " + text;
        boolean isRepeated = text.startsWith("Required value")
                && values.keySet().stream().anyMatch(known -> known.startsWith(at + ": Required value"));
        if (!isRepeated) {
            values.putIfAbsent(sentence, new Problem(rule, at, sentence, hint));
        }
    }

    /** Returns a value as {@code field.Error} prints it. */
    private static String shown(@Nullable Object value) {
        if (value instanceof String text) {
            return GoQuote.quote(text);
        }
        if (value instanceof GoStruct struct) {
            return struct.text();
        }
        return value == null ? "null" : Json.encodeRaw(value);
    }
}
