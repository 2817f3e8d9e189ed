/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about any manifest.
 *
 * @param <SELF> the assertion itself
 */
public abstract class AbstractManifestAssert<SELF extends AbstractManifestAssert<SELF>>
        extends AbstractPlaceAssert<SELF, Manifest> {

    private static final String HOOK = "helm.sh/hook";

    AbstractManifestAssert(@Nullable Manifest manifest, Class<?> selfType, Failures failures) {
        super(manifest, manifest == null ? null : Place.of(manifest), selfType, failures);
    }

    /** Verifies a label and its value. */
    public SELF hasLabel(String label, String value) {
        return isAbsent() ? myself : hasEntry("label", "metadata.labels", actual.labels(), label, value);
    }

    /** Verifies that a label is not set, whatever its value would be. */
    public SELF doesNotHaveLabel(String label) {
        return isAbsent() ? myself : lacks("label", "metadata.labels", actual.labels(), label);
    }

    /** Verifies an annotation and its value. */
    public SELF hasAnnotation(String annotation, String value) {
        return isAbsent()
                ? myself
                : hasEntry("annotation", "metadata.annotations", actual.annotations(), annotation, value);
    }

    /** Verifies that an annotation is not set, whatever its value would be. */
    public SELF doesNotHaveAnnotation(String annotation) {
        return isAbsent() ? myself : lacks("annotation", "metadata.annotations", actual.annotations(), annotation);
    }

    /** Verifies the namespace that the manifest gives. */
    public SELF hasNamespace(String namespace) {
        return hasValue("metadata.namespace", namespace);
    }

    /** Verifies the API version, such as {@code apps/v1}. */
    public SELF hasApiVersion(String apiVersion) {
        return hasValue("apiVersion", apiVersion);
    }

    /** Verifies which template wrote the manifest, as in the chart ({@code templates/api.yaml}) or with chart names in front. */
    public SELF isFrom(String template) {
        if (isAbsent() || actual.source().equals(template) || actual.source().endsWith("/" + template)) {
            return myself;
        }
        return reportUnequal(
                place(), "%s is not from `%s`.".formatted(place().label(), template), template, actual.source());
    }

    /** Verifies that the manifest has at least what a piece of YAML says; see {@link ValueAssert#containsYaml}. */
    public SELF containsYaml(String yaml) {
        if (!isAbsent()) {
            new ValueAssert(place(), failures()).inheriting(info.description()).containsYaml(yaml);
        }
        return myself;
    }

    /** Verifies that Helm runs the manifest as a hook for an event such as {@code pre-install}. */
    public SELF isHookFor(String event) {
        if (isAbsent()) {
            return myself;
        }
        List<String> events = listed(HOOK);
        if (events.contains(event)) {
            return myself;
        }
        String is = events.isEmpty() ? "no hook at all" : "a hook for " + Shown.names(events);
        return report(place(), "%s is no hook for `" + event + "`.", d -> d.withFact("actual", "it is " + is));
    }

    /** Verifies that the manifest is no hook, but part of the release. */
    public SELF isNoHook() {
        return isAbsent() ? myself : lacks("annotation", "metadata.annotations", actual.annotations(), HOOK);
    }

    /** Verifies the weight by which Helm orders the hook among those of the same event. Without annotation it is 0. */
    public SELF hasHookWeight(int weight) {
        if (isAbsent()) {
            return myself;
        }
        String given = Optional.ofNullable(actual.annotations().get("helm.sh/hook-weight"))
                .orElse("0");
        return given.equals(String.valueOf(weight))
                ? myself
                : reportUnequal(
                        place(),
                        "%s has hook weight %s, not %d.".formatted(place().label(), given, weight),
                        String.valueOf(weight),
                        given);
    }

    /** Verifies that Helm deletes the hook on an occasion such as {@code hook-succeeded}. */
    public SELF hasHookDeletePolicy(String policy) {
        if (isAbsent()) {
            return myself;
        }
        // Helm 3 and 4: action/hooks.go, `before-hook-creation` where none is given.
        List<String> given = listed("helm.sh/hook-delete-policy");
        List<String> policies = given.isEmpty() ? List.of("before-hook-creation") : given;
        return policies.contains(policy)
                ? myself
                : report(
                        place(),
                        "%s has no hook delete policy `" + policy + "`.",
                        d -> d.withFact("actual", Shown.names(policies)));
    }

    private List<String> listed(String annotation) {
        String value = actual.annotations().get(annotation);
        return value == null
                ? List.of()
                : Stream.of(value.split(",", -1))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    final SELF hasEntry(String noun, String path, Map<String, String> entries, String key, String value) {
        String found = entries.get(key);
        if (value.equals(found)) {
            return myself;
        }
        Place at = place().at(ManifestPath.of(path)).orElse(place());
        String label = place().label();
        if (found != null) {
            return reportUnequal(
                    at, "%s has %s `%s: %s`, not `%s`.".formatted(label, noun, key, found, value), value, found);
        }
        Diagnostic diagnostic = at.failure("%s has no %s `%s`.".formatted(label, noun, key))
                .withFact(noun + "s", Shown.names(entries.keySet()));
        return fail(NearMiss.hint(at.explained(diagnostic), key, entries.keySet()));
    }

    final SELF lacks(String noun, String path, Map<String, String> entries, String key) {
        String found = entries.get(key);
        if (found == null) {
            return myself;
        }
        Place at = place().at(ManifestPath.of(path)).orElse(place());
        return fail(at.explained(
                at.failure("%s has %s `%s: %s`, but should not.".formatted(place().label(), noun, key, found))));
    }
}
