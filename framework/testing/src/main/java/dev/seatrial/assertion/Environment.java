/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.PathSegment;
import dev.seatrial.manifest.internal.VariableReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The environment variables of a container: those in {@code env}, which take precedence, and those from the ConfigMaps
 * and Secrets in {@code envFrom}, as far as they were rendered.
 */
final class Environment {

    private final Place container;
    private final Manifests scope;

    Environment(Place container, Manifests scope) {
        this.container = container;
        this.scope = scope;
    }

    /** A variable: the place that defines it, and the place of its value. */
    record Variable(Place at, Place value) {}

    /** Returns a variable of {@code env}. If a name occurs twice, the last one counts, as in Kubernetes. */
    Optional<Place> named(String name) {
        Optional<Place> list = container.at(ManifestPath.of("env"));
        if (list.isEmpty() || !(list.get().value() instanceof List<?> variables)) {
            return Optional.empty();
        }
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i) instanceof Map<?, ?> variable && name.equals(variable.get("name"))) {
                PathSegment byName = new PathSegment.Match("name", name);
                boolean once = list.get().at(ManifestPath.of(List.of(byName))).isPresent();
                PathSegment step = once ? byName : new PathSegment.Index(i);
                return Optional.of(list.get().below(ManifestPath.of(List.of(step)), variable));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns a variable that comes from a rendered ConfigMap or Secret in {@code envFrom}. Later sources take
     * precedence.
     */
    Optional<Variable> takenOver(String name) {
        List<Place> sources = new ArrayList<>(Ports.elements(container, "envFrom"));
        for (int i = sources.size() - 1; i >= 0; i--) {
            Place source = sources.get(i);
            String prefix = text(source, "prefix");
            Optional<Place> entry = name.startsWith(prefix)
                    ? rendered(source).flatMap(m -> DataEntries.find(Place.of(m), name.substring(prefix.length())))
                    : Optional.empty();
            if (entry.isPresent()) {
                return Optional.of(new Variable(source, entry.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the text that the container sees, with {@code $(NAME)} replaced by the variables defined before it. Empty
     * if the text comes from a ConfigMap or Secret that was not rendered.
     */
    Optional<String> seen(String name) {
        return seen(name, Ports.elements(container, "env").size());
    }

    /** @param end the index in {@code env} from which on variables are ignored, since they are defined too late */
    private Optional<String> seen(String name, int end) {
        List<Place> variables = Ports.elements(container, "env");
        for (int i = end - 1; i >= 0; i--) {
            if (name.equals(text(variables.get(i), "name"))) {
                return seenAt(variables.get(i), i);
            }
        }
        return takenOver(name).flatMap(variable -> plain(variable.value()));
    }

    private Optional<String> seenAt(Place variable, int index) {
        String value = text(variable, "value");
        if (!value.isEmpty()) {
            return Optional.of(VariableReferences.replace(value, name -> seen(name, index)));
        }
        return variable.at(ManifestPath.of("valueFrom")).isEmpty()
                ? Optional.of("")
                : referred(variable, "secretKeyRef", "Secret")
                        .or(() -> referred(variable, "configMapKeyRef", "ConfigMap"));
    }

    private Optional<String> referred(Place variable, String reference, String kind) {
        String from = "valueFrom." + reference;
        return find(kind, text(variable, from + ".name"))
                .flatMap(manifest -> DataEntries.find(Place.of(manifest), text(variable, from + ".key")))
                .flatMap(Environment::plain);
    }

    private static Optional<String> plain(Place entry) {
        if (!(entry.value() instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DataEntries.isEncoded(entry) ? EmbeddedText.base64(text) : text);
        } catch (EmbeddedText.UnreadableException e) {
            return Optional.empty();
        }
    }

    /** Returns the rendered ConfigMap or Secret to which an entry of {@code envFrom} refers. */
    private Optional<Manifest> rendered(Place source) {
        return find("ConfigMap", text(source, "configMapRef.name"))
                .or(() -> find("Secret", text(source, "secretRef.name")));
    }

    /** Returns the ConfigMap or Secret in the namespace of the pod; it cannot use that of another one. */
    Optional<Manifest> find(String kind, String name) {
        List<Manifest> found = Cluster.beside(container.manifest(), scope, kind, name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns why {@link #find} finds nothing. */
    private String absence(String kind, String name) {
        List<Manifest> elsewhere = scope.stream()
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name))
                .toList();
        return elsewhere.isEmpty()
                ? "no such " + kind + " was rendered"
                : "rendered for another namespace or twice: "
                        + elsewhere.stream().map(Manifest::toString).collect(Collectors.joining(", "));
    }

    /** Reports that a variable is missing, and lists the variables there are. */
    Diagnostic missing(String name) {
        List<String> names = names();
        Place at = container.at(ManifestPath.of("env")).orElse(container);
        Diagnostic diagnostic = at.failure("%s has no environment variable `%s`.".formatted(container.label(), name))
                .withFact("variables", Shown.names(names));
        return NearMiss.hint(at.explained(diagnostic), name, names);
    }

    /** Reports that the key to which a variable refers was not rendered. */
    Diagnostic unresolved(Place at, String kind) {
        String name = text(at, "name");
        String there = find(kind, name)
                .map(manifest -> Shown.names(DataEntries.keys(Place.of(manifest))))
                .orElseGet(() -> absence(kind, name));
        return at.explained(at.failure("%s refers to key `%s` of %s/%s, which was not rendered."
                                .formatted(at.label(), text(at, "key"), kind, name))
                        .withFact("available", there))
                .withHint("To assert on the reference itself, use `hasEnvFrom%s`.".formatted(kind));
    }

    /** Returns the names of all variables that are known. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Place variable : Ports.elements(container, "env")) {
            names.add(text(variable, "name"));
        }
        for (Place source : Ports.elements(container, "envFrom")) {
            String prefix = text(source, "prefix");
            rendered(source).ifPresent(m -> DataEntries.keys(Place.of(m)).forEach(key -> names.add(prefix + key)));
        }
        return names;
    }

    static String text(Place from, String path) {
        return from.at(ManifestPath.of(path))
                .map(Place::value)
                .map(String::valueOf)
                .orElse("");
    }
}
