/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.Optional;

/** Assertions about the environment variables of a container. */
final class EnvironmentAssertions {

    private final ContainerAssert container;
    private final Manifests scope;

    EnvironmentAssertions(ContainerAssert container, Manifests scope) {
        this.container = container;
        this.scope = scope;
    }

    ContainerAssert has(String name, String value) {
        if (container.isAbsent()) {
            return container;
        }
        Environment environment = new Environment(container.place(), scope);
        Optional<Place> written = environment.named(name).flatMap(at -> at.at(ManifestPath.of("value")));
        String seen = environment.seen(name).orElse("");
        if (written.isPresent()
                && written.get().value() instanceof String
                && !seen.equals(written.get().value())
                && !value.equals(written.get().value())) {
            return value.equals(seen)
                    ? container
                    : container.reportUnequal(
                            written.get(),
                            "%s is %s, which Kubernetes expands to %s, not %s."
                                    .formatted(
                                            written.get().label(),
                                            Shown.inline(written.get().value()),
                                            Shown.inline(seen),
                                            Shown.inline(value)),
                            value,
                            seen);
        }
        value(name).isEqualTo(value);
        return container;
    }

    ContainerAssert hasFrom(String name, String reference, String source, String key) {
        variable(name, "valueFrom." + reference)
                .ifPresent(at -> at.containsYaml("{name: '" + source + "', key: '" + key + "'}"));
        return container;
    }

    ContainerAssert hasFromField(String name, String fieldPath) {
        variable(name, "valueFrom.fieldRef.fieldPath").ifPresent(at -> at.isEqualTo(fieldPath));
        return container;
    }

    ContainerAssert doesNotHave(String name) {
        if (container.isAbsent()) {
            return container;
        }
        Environment environment = new Environment(container.place(), scope);
        Optional<Place> found = environment
                .named(name)
                .or(() -> environment
                        .takenOver(name)
                        .map(variable -> variable.value().usedBy(variable.at().label())));
        if (found.isPresent()) {
            return container.report(found.get(), "%s exists, but should not.", d -> d);
        }
        return Near.to(name, environment.names())
                .map(meant -> container.report(
                        container.place(),
                        "%s has no environment variable `" + name.replace("%", "%%") + "`, but it looks mistyped.",
                        d -> d.withFact("variables", Shown.names(environment.names()))
                                .withHint(NearMiss.mistyped(meant))))
                .orElse(container);
    }

    ValueAssert value(String name) {
        if (container.isAbsent()) {
            return new ValueAssert(null, container.failures());
        }
        Environment environment = new Environment(container.place(), scope);
        Optional<Place> named = environment.named(name);
        if (named.isPresent()) {
            return named(environment, named.get());
        }
        return environment
                .takenOver(name)
                .map(variable -> decoded(variable.value().usedBy(variable.at().label())))
                .orElseGet(() -> {
                    container.fail(environment.missing(name));
                    return new ValueAssert(null, container.failures());
                });
    }

    private ValueAssert named(Environment environment, Place variable) {
        for (String kind : List.of("ConfigMap", "Secret")) {
            String reference = kind.equals("Secret") ? "valueFrom.secretKeyRef" : "valueFrom.configMapKeyRef";
            Optional<Place> from = variable.at(ManifestPath.of(reference));
            if (from.isPresent()) {
                Place at = from.get();
                Optional<Manifest> source = environment.find(kind, Environment.text(at, "name"));
                Optional<Place> entry = source.flatMap(m -> DataEntries.find(Place.of(m), Environment.text(at, "key")));
                if (entry.isEmpty()) {
                    container.fail(environment.unresolved(at, kind));
                }
                return entry.map(e -> decoded(e.usedBy(variable.label())))
                        .orElseGet(() -> new ValueAssert(null, container.failures()));
            }
        }
        return container.next(new ValueAssert(container.find(variable, "value"), container.failures()));
    }

    private ValueAssert decoded(Place entry) {
        ValueAssert value = container.next(new ValueAssert(entry, container.failures()));
        return DataEntries.isEncoded(entry) ? value.base64() : value;
    }

    private Optional<ValueAssert> variable(String name, String path) {
        if (container.isAbsent()) {
            return Optional.empty();
        }
        Environment environment = new Environment(container.place(), scope);
        Optional<Place> variable = environment.named(name);
        if (variable.isEmpty()) {
            container.fail(environment.missing(name));
        }
        return variable.map(v -> container.find(v, path))
                .map(at -> container.next(new ValueAssert(at, container.failures())));
    }
}
