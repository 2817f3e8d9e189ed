/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import dev.seatrial.manifest.SelectedBy;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Distinguishes a selection that is empty from one that always is, because what it selects by is mistyped. */
final class AbsentSelection {

    private final Manifests all;

    private AbsentSelection(Manifests all) {
        this.all = all;
    }

    /** Returns a report if the emptiness of a selection proves nothing. */
    static Optional<Diagnostic> mistake(Manifests selected) {
        AbsentSelection selection = new AbsentSelection(selected.siblings());
        return selected.selectedBy().stream()
                .map(selection::mistake)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Diagnostic> mistake(SelectedBy by) {
        return switch (by.aspect()) {
            case KIND -> kind(by.value());
            case NAME -> near("name", by.value(), values(Manifest::name));
            case NAMESPACE -> namespace(by.value());
            case LABEL -> label(by.key(), by.value());
            case TEMPLATE -> template(by.value());
        };
    }

    private Optional<Diagnostic> kind(String kind) {
        Collection<String> meant = KnownKinds.isKind(kind) ? KnownKinds.meantBy(kind, all) : KnownKinds.named(kind);
        if (KnownKinds.isKind(kind) && meant.isEmpty()) {
            return Optional.empty();
        }
        Diagnostic diagnostic = Diagnostic.of("No `%s` was rendered, but the kind looks mistyped.".formatted(kind));
        return Optional.of(
                meant.isEmpty()
                        ? diagnostic.withHint(
                                kind.equals("List")
                                        ? "Lists are taken apart: ask for the kind of their items."
                                        : "A kind is a word that begins with a capital letter, such as `Deployment`.")
                        : diagnostic.withHint("Did you mean %s?".formatted(or(meant))));
    }

    private Optional<Diagnostic> namespace(String namespace) {
        String release = all.release().map(ReleaseContext::namespace).orElse(null);
        Set<String> known = values(manifest -> manifest.id().namespace());
        if (namespace.equals(release)) {
            return Optional.of(
                    Diagnostic.of("No manifest sets the namespace `%s`, but that is the namespace of the release."
                                    .formatted(namespace))
                            .withHint("Manifests that leave the namespace to the release are installed there."));
        }
        if (release != null) {
            known.add(release);
        }
        return near("namespace", namespace, known);
    }

    private Optional<Diagnostic> label(String key, String value) {
        Set<String> keys = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        for (Manifest manifest : all) {
            keys.addAll(manifest.labels().keySet());
            String found = manifest.labels().get(key);
            if (found != null) {
                values.add(found);
            }
        }
        Optional<Diagnostic> mistyped = near("label", key, keys);
        return mistyped.isPresent() ? mistyped : near("value", value, values);
    }

    private Optional<Diagnostic> template(String template) {
        Optional<Set<String>> templates =
                all.release().flatMap(release -> release.contents().templates());
        if (templates.isEmpty()) {
            return near("template", template, values(manifest -> relative(manifest.source(), template)));
        }
        if (templates.get().stream().anyMatch(path -> path.equals(template) || path.endsWith("/" + template))) {
            return Optional.empty();
        }
        Set<String> relative = templates.get().stream()
                .map(path -> relative(path, template))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> close = Suggestions.closeTo(template, relative);
        Diagnostic diagnostic = Diagnostic.of("The chart has no template `%s`.".formatted(template));
        return Optional.of(
                close.isEmpty()
                        ? diagnostic.withFact("templates", String.join("\n", relative))
                        : diagnostic.withHint("Did you mean %s?".formatted(or(close))));
    }

    /** Returns a path as a test writes it: relative to its chart, unless the test names the chart. */
    private static String relative(String path, String wanted) {
        int start = path.lastIndexOf("templates/");
        return wanted.startsWith("templates/") && start > 0 ? path.substring(start) : path;
    }

    private static Optional<Diagnostic> near(String noun, String wanted, Collection<String> present) {
        return Near.to(wanted, present)
                .map(meant -> Diagnostic.of(
                                "No manifest has the %s `%s`, but it looks mistyped.".formatted(noun, wanted))
                        .withFact(noun + "s", Shown.names(present))
                        .withHint("Did you mean `%s`? If it is right, select with `where(...)`.".formatted(meant)));
    }

    private Set<String> values(Function<Manifest, @Nullable String> aspect) {
        return all.stream()
                .map(aspect)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String or(Collection<String> names) {
        return Shown.names(names).replaceFirst(", (?=[^,]*$)", " or ");
    }
}
