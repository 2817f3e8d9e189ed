/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
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

    /**
     * Verifies a label and its value.
     *
     * <pre>{@code assertThat(manifest).hasLabel("app", "web"); // fails for {app: api}, and names `app` for "ap" }</pre>
     */
    public SELF hasLabel(String label, String value) {
        return isAbsent() ? myself : hasEntry("label", "metadata.labels", actual.labels(), label, value);
    }

    /**
     * Verifies that a label is not set, whatever its value would be.
     *
     * <pre>{@code assertThat(manifest).doesNotHaveLabel("debug"); // fails for {debug: ""} }</pre>
     */
    public SELF doesNotHaveLabel(String label) {
        return isAbsent() ? myself : lacks("label", "metadata.labels", actual.labels(), label);
    }

    /**
     * Verifies an annotation and its value.
     *
     * <pre>{@code assertThat(manifest).hasAnnotation("team", "shop"); // fails for {team: api} }</pre>
     */
    public SELF hasAnnotation(String annotation, String value) {
        return isAbsent()
                ? myself
                : hasEntry("annotation", "metadata.annotations", actual.annotations(), annotation, value);
    }

    /**
     * Verifies that an annotation is not set, whatever its value would be.
     *
     * <pre>{@code assertThat(manifest).doesNotHaveAnnotation("debug"); // fails for {debug: ""} }</pre>
     */
    public SELF doesNotHaveAnnotation(String annotation) {
        return isAbsent() ? myself : lacks("annotation", "metadata.annotations", actual.annotations(), annotation);
    }

    /**
     * Navigates to the value of a label, which must be set.
     *
     * <pre>{@code assertThat(manifest).label("helm.sh/chart").matches("shop-.*"); // fails without the label }</pre>
     */
    public ValueAssert label(String label) {
        return path("metadata.labels[\"" + label + "\"]");
    }

    /**
     * Navigates to the value of an annotation, which must be set.
     *
     * <pre>{@code assertThat(manifest).annotation("checksum/config").matches("[0-9a-f]{64}"); // fails without the annotation }</pre>
     */
    public ValueAssert annotation(String annotation) {
        return path("metadata.annotations[\"" + annotation + "\"]");
    }

    /**
     * Verifies the namespace that the manifest gives.
     *
     * <pre>{@code assertThat(manifest).hasNamespace("prod"); // fails where it is left to the release }</pre>
     */
    public SELF hasNamespace(String namespace) {
        return hasValue("metadata.namespace", namespace);
    }

    /**
     * Verifies the API version, such as {@code apps/v1}.
     *
     * <pre>{@code assertThat(manifest).hasApiVersion("apps/v1"); // fails for apps/v1beta2 }</pre>
     */
    public SELF hasApiVersion(String apiVersion) {
        return hasValue("apiVersion", apiVersion);
    }

    /**
     * Verifies which template wrote the manifest, as in the chart ({@code templates/api.yaml}) or with chart names in front.
     *
     * <pre>{@code assertThat(manifest).isFrom("templates/api.yaml"); // fails for shop/templates/web.yaml }</pre>
     */
    public SELF isFrom(String template) {
        if (isAbsent() || actual.source().equals(template) || actual.source().endsWith("/" + template)) {
            return myself;
        }
        return reportUnequal(
                place(), "%s is not from `%s`.".formatted(place().label(), template), template, actual.source());
    }

    /**
     * Verifies that the manifest has at least what a piece of YAML says; see {@link ValueAssert#containsYaml}.
     *
     * <pre>{@code assertThat(manifest).containsYaml("spec: {type: ClusterIP}"); // fails for {type: NodePort} }</pre>
     */
    public SELF containsYaml(String yaml) {
        if (!isAbsent()) {
            next(new ValueAssert(place(), failures())).containsYaml(yaml);
        }
        return myself;
    }

    /**
     * Verifies that Helm runs the manifest as a hook for an event such as {@code pre-install}.
     *
     * <pre>{@code assertThat(manifest).isHookFor("pre-install"); // passes for "pre-install,pre-upgrade", fails for "post-install" }</pre>
     */
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

    /**
     * Verifies that the manifest is no hook, but part of the release.
     *
     * <pre>{@code assertThat(manifest).isNoHook(); // fails with annotation helm.sh/hook }</pre>
     */
    public SELF isNoHook() {
        return isAbsent() ? myself : lacks("annotation", "metadata.annotations", actual.annotations(), HOOK);
    }

    /**
     * Verifies the weight by which Helm orders the hook among those of the same event. Without annotation it is 0.
     *
     * <pre>{@code assertThat(manifest).hasHookWeight(-5); // passes for "-5", fails for "5", and for what is no hook }</pre>
     */
    public SELF hasHookWeight(int weight) {
        if (isAbsent() || isNotHook()) {
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

    /**
     * Verifies that Helm deletes the hook on an occasion such as {@code hook-succeeded}.
     *
     * <pre>{@code assertThat(manifest).hasHookDeletePolicy("hook-succeeded"); // fails without: that is before-hook-creation }</pre>
     */
    public SELF hasHookDeletePolicy(String policy) {
        if (isAbsent() || isNotHook()) {
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

    /** Reports a manifest that is no hook: weights and policies mean nothing then. */
    private boolean isNotHook() {
        boolean hook = actual.annotations().containsKey(HOOK);
        if (!hook) {
            report(place(), "%s is no hook.", d -> d);
        }
        return !hook;
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
        Place at = entry(path, key);
        String label = place().label();
        if (found != null) {
            return reportUnequal(
                    at, "%s has %s `%s: %s`, not `%s`.".formatted(label, noun, key, found, value), value, found);
        }
        Diagnostic diagnostic = at.failure("%s has no %s `%s`.".formatted(label, noun, key))
                .withFact(noun + "s", Shown.names(entries.keySet()));
        return fail(NearMiss.hint(at.explained(diagnostic), key, entries.keySet()));
    }

    /** Returns the place of an entry, or of the map that lacks it, or of the manifest that lacks the map. */
    private Place entry(String path, String key) {
        ManifestPath map = ManifestPath.of(path);
        return place().at(map.with(new PathSegment.Key(key)))
                .or(() -> place().at(map))
                .orElse(place());
    }

    final SELF lacks(String noun, String path, Map<String, String> entries, String key) {
        String found = entries.get(key);
        if (found == null) {
            return myself;
        }
        Place at = entry(path, key);
        return fail(at.explained(
                at.failure("%s has %s `%s: %s`, but should not.".formatted(place().label(), noun, key, found))));
    }
}
