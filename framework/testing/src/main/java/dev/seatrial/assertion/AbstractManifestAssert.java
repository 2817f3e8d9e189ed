/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.PathSegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions that apply to a manifest of any kind.
 *
 * @param <SELF> the assertion itself
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractManifestAssert<SELF extends AbstractManifestAssert<SELF>>
        extends AbstractPlaceAssert<SELF, Manifest> {

    private static final String HOOK = "helm.sh/hook";

    AbstractManifestAssert(@Nullable Manifest manifest, Manifests scope, Class<?> selfType, Failures failures) {
        super(manifest, manifest == null ? null : Place.of(manifest, scope), selfType, failures);
    }

    /**
     * Verifies that the manifest has a label with the given value.
     *
     * <pre>{@code assertThat(manifest).hasLabel("app", "web"); // fails for {app: api} }</pre>
     *
     * @throws AssertionError if the label is absent or has another value
     */
    public SELF hasLabel(String label, String value) {
        return isAbsent() ? myself : hasEntry("label", "metadata.labels", label, value);
    }

    /**
     * Verifies that the manifest does not have the given label, whatever its value.
     *
     * <pre>{@code assertThat(manifest).doesNotHaveLabel("debug"); // fails for {debug: ""}; "debgu" would fail as mistyped }</pre>
     *
     * @throws AssertionError if the label is present, even with an empty value, or if its name resembles a present one
     */
    public SELF doesNotHaveLabel(String label) {
        return isAbsent() ? myself : lacks("label", "metadata.labels", actual.labels(), label);
    }

    /**
     * Verifies that the manifest has an annotation with the given value.
     *
     * <pre>{@code assertThat(manifest).hasAnnotation("team", "shop"); // fails for {team: api} }</pre>
     *
     * @throws AssertionError if the annotation is absent or has another value
     */
    public SELF hasAnnotation(String annotation, String value) {
        return isAbsent() ? myself : hasEntry("annotation", "metadata.annotations", annotation, value);
    }

    /**
     * Verifies that the manifest does not have the given annotation, whatever its value.
     *
     * <pre>{@code assertThat(manifest).doesNotHaveAnnotation("debug"); // fails for {debug: ""} }</pre>
     *
     * @throws AssertionError if the annotation is present, even with an empty value, or if its name resembles a present one
     */
    public SELF doesNotHaveAnnotation(String annotation) {
        return isAbsent() ? myself : lacks("annotation", "metadata.annotations", actual.annotations(), annotation);
    }

    /**
     * Navigates to the value of a label.
     *
     * <pre>{@code assertThat(manifest).label("helm.sh/chart").matches("shop-.*"); // fails without the label }</pre>
     *
     * @throws AssertionError if the label is absent
     */
    public ValueAssert label(String label) {
        return path("metadata.labels[\"" + label + "\"]");
    }

    /**
     * Navigates to the value of an annotation.
     *
     * <pre>{@code assertThat(manifest).annotation("checksum/config").matches("[0-9a-f]{64}"); // fails without the annotation }</pre>
     *
     * @throws AssertionError if the annotation is absent
     */
    public ValueAssert annotation(String annotation) {
        return path("metadata.annotations[\"" + annotation + "\"]");
    }

    /**
     * Verifies that the manifest sets {@code metadata.namespace} to the given namespace.
     *
     * <pre>{@code assertThat(manifest).hasNamespace("prod"); // fails if it is left to the release }</pre>
     *
     * @throws AssertionError if the namespace is another one, or is left to the release
     */
    public SELF hasNamespace(String namespace) {
        return hasValue("metadata.namespace", namespace);
    }

    /**
     * Verifies that the manifest has the given API version, such as {@code apps/v1}.
     *
     * <pre>{@code assertThat(manifest).hasApiVersion("apps/v1"); // fails for apps/v1beta2 }</pre>
     *
     * @throws AssertionError if the API version is another one
     */
    public SELF hasApiVersion(String apiVersion) {
        return hasValue("apiVersion", apiVersion);
    }

    /**
     * Verifies that the given template rendered the manifest. The template may be given relative to its chart ({@code
     * templates/api.yaml}) or with the names of the charts in front.
     *
     * <pre>{@code assertThat(manifest).isFrom("templates/api.yaml"); // fails for shop/templates/web.yaml }</pre>
     *
     * @throws AssertionError if another template rendered the manifest
     */
    public SELF isFrom(String template) {
        if (isAbsent() || actual.source().equals(template) || actual.source().endsWith("/" + template)) {
            return myself;
        }
        return reportUnequal(
                place(),
                "%s was not rendered by `%s`.".formatted(place().label(), template),
                template,
                actual.source());
    }

    /**
     * Verifies that the manifest contains at least the given YAML; see {@link ValueAssert#containsYaml}.
     *
     * <pre>{@code assertThat(manifest).containsYaml("spec: {type: ClusterIP}"); // fails for {type: NodePort} }</pre>
     *
     * @throws AssertionError if a key, value or element of the YAML is missing
     */
    public SELF containsYaml(String yaml) {
        if (!isAbsent()) {
            next(new ValueAssert(place(), failures())).containsYaml(yaml);
        }
        return myself;
    }

    /**
     * Verifies that Helm runs the manifest as a hook for the given event, such as {@code pre-install}.
     *
     * <pre>{@code assertThat(manifest).isHookFor("pre-install"); // passes for "pre-install,pre-upgrade", fails for "post-install" }</pre>
     *
     * @throws AssertionError if the manifest is not a hook, or only for other events
     */
    public SELF isHookFor(String event) {
        if (isAbsent()) {
            return myself;
        }
        List<String> events = HookOrder.events(actual);
        if (events.contains(event)) {
            return myself;
        }
        String is = events.isEmpty() ? "not a hook" : "a hook for " + Shown.names(events);
        return report(place(), "%s is not a hook for `" + event + "`.", d -> d.withFact("actual", is));
    }

    /**
     * Verifies that the manifest is not a hook but a regular part of the release.
     *
     * <pre>{@code assertThat(manifest).isNoHook(); // fails with the annotation `helm.sh/hook` }</pre>
     *
     * @throws AssertionError if the manifest has the annotation {@code helm.sh/hook}
     */
    public SELF isNoHook() {
        return isAbsent() ? myself : lacks("annotation", "metadata.annotations", actual.annotations(), HOOK);
    }

    /**
     * Verifies the weight by which Helm orders this hook among the hooks of the same event. The weight is 0 if the
     * annotation is absent.
     *
     * <pre>{@code assertThat(manifest).hasHookWeight(-5); // passes for "-5", fails for "5", and without the annotation `helm.sh/hook` }</pre>
     *
     * @throws AssertionError if the weight is another one, or the manifest is not a hook
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
     * Verifies that Helm deletes the hook under the given policy, such as {@code hook-succeeded}. The policy is {@code
     * before-hook-creation} if the annotation is absent.
     *
     * <pre>{@code assertThat(manifest).hasHookDeletePolicy("hook-succeeded"); // fails without the annotation: the default is before-hook-creation }</pre>
     *
     * @throws AssertionError if the policy does not apply, or the manifest is not a hook
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
                        "%s does not have the hook delete policy `" + policy + "`.",
                        d -> d.withFact("actual", Shown.names(policies)));
    }

    /** Reports a failure if the manifest is not a hook, since weights and delete policies have no meaning then. */
    private boolean isNotHook() {
        boolean hook = actual.annotations().containsKey(HOOK);
        if (!hook) {
            report(place(), "%s is not a hook.", d -> d);
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

    /** Compares the value as it is: the API server rejects labels and annotations that are not texts. */
    private SELF hasEntry(String noun, String path, String key, String value) {
        Map<?, ?> entries = place().at(ManifestPath.of(path))
                .map(Place::value)
                .filter(Map.class::isInstance)
                .map(found -> (Map<?, ?>) found)
                .orElse(Map.of());
        Object found = entries.get(key);
        if (value.equals(found)) {
            return myself;
        }
        Place at = entry(path, key);
        String label = place().label();
        if (found != null) {
            String is = key + ": " + found;
            String type = found instanceof String ? "" : ", which is " + Shown.type(found) + " and not a string";
            return reportUnequal(
                    at,
                    type.isEmpty()
                            ? "%s has %s `%s`, not `%s`.".formatted(label, noun, is, value)
                            : "%s has %s `%s`%s.".formatted(label, noun, is, type),
                    value,
                    found);
        }
        List<String> names =
                entries.keySet().stream().map(String::valueOf).sorted().toList();
        Diagnostic diagnostic =
                at.failure("%s has no %s `%s`.".formatted(label, noun, key)).withFact(noun + "s", Shown.names(names));
        return fail(NearMiss.hint(at.explained(diagnostic), key, names));
    }

    /** Returns the place of an entry, or of the map if the entry is absent, or of the manifest if the map is absent. */
    private Place entry(String path, String key) {
        ManifestPath map = ManifestPath.of(path);
        return place().at(map.with(new PathSegment.Key(key)))
                .or(() -> place().at(map))
                .orElse(place());
    }

    final SELF lacks(String noun, String path, Map<String, String> entries, String key) {
        String found = entries.get(key);
        if (found == null) {
            return Near.to(key, entries.keySet())
                    .map(meant -> fail(entry(path, key)
                            .explained(entry(path, key)
                                    .failure("%s has no %s `%s`, but the name looks mistyped."
                                            .formatted(place().label(), noun, key))
                                    .withFact(noun + "s", Shown.names(entries.keySet())))
                            .withHint(NearMiss.mistyped(meant))))
                    .orElse(myself);
        }
        Place at = entry(path, key);
        return fail(at.explained(
                at.failure("%s has %s `%s: %s`, but should not.".formatted(place().label(), noun, key, found))));
    }
}
