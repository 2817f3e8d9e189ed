/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a set of manifests was selected, in words, and from which manifests: enough to report what went wrong. */
record Selection(
        List<Manifest> from,
        @Nullable String kind,
        @Nullable String name,
        String more,
        List<SelectedBy> criteria) {

    private static final int SHOWN = 15;

    static Selection everything(List<Manifest> manifests) {
        return new Selection(List.copyOf(manifests), null, null, "", List.of());
    }

    Selection ofKind(String wanted) {
        List<SelectedBy> all = and(new SelectedBy(SelectedBy.Aspect.KIND, "", wanted));
        return kind == null
                ? new Selection(from, wanted, name, more, all)
                : new Selection(from, kind, name, more + " of kind `" + wanted + "`", all);
    }

    Selection named(String wanted) {
        List<SelectedBy> all = and(new SelectedBy(SelectedBy.Aspect.NAME, "", wanted));
        return name == null
                ? new Selection(from, kind, wanted, more, all)
                : new Selection(from, kind, name, more + " named `" + wanted + "`", all);
    }

    Selection by(SelectedBy.Aspect aspect, String key, String value, String description) {
        return new Selection(from, kind, name, more + " " + description, and(new SelectedBy(aspect, key, value)));
    }

    Selection where(String description) {
        return new Selection(from, kind, name, more + " " + description, criteria);
    }

    private List<SelectedBy> and(SelectedBy criterion) {
        return Stream.concat(criteria.stream(), Stream.of(criterion)).toList();
    }

    String description() {
        return name == null ? noun() + more : noun() + " `" + name + "`" + more;
    }

    String description(int count) {
        return Counted.of(count, noun()) + (name == null ? "" : " named `" + name + "`") + more;
    }

    private String noun() {
        return kind == null ? "manifest" : kind;
    }

    Diagnostic diagnose(List<Manifest> found) {
        return found.isEmpty() ? nothing() : several(found);
    }

    private Diagnostic several(List<Manifest> found) {
        return Diagnostic.of("Expected exactly one %s, but %d were rendered.".formatted(description(), found.size()))
                .withFact("manifests", listed(found.stream()))
                .withHint("Select one by kind, name, namespace, label or template.");
    }

    private Diagnostic nothing() {
        Diagnostic diagnostic = Diagnostic.of("No %s was rendered.".formatted(description()));
        Manifests all = Manifests.of(from);
        if (from.isEmpty()) {
            return diagnostic.withFact("manifests", "none");
        }
        if (kind != null && all.ofKind(kind).isEmpty()) {
            Set<String> kinds = from.stream().map(Manifest::kind).collect(Collectors.toCollection(TreeSet::new));
            return hint(diagnostic.withFact("kinds", String.join(", ", kinds)), kind, kinds, namesake(all));
        }
        Manifests near = kind == null ? all : all.ofKind(kind);
        Diagnostic listed = diagnostic.withFact("manifests", listed(near.stream()));
        return name == null ? listed : hint(listed, name, names(near), namesake(all));
    }

    private static Diagnostic hint(Diagnostic diagnostic, String wanted, Set<String> candidates, String otherwise) {
        String near = Suggestions.didYouMean(wanted, candidates);
        String hint = near.isEmpty() ? otherwise : near;
        return hint.isEmpty() ? diagnostic : diagnostic.withHint(hint);
    }

    /** Returns that the name is the one of an object of another kind, or an empty text. */
    private String namesake(Manifests all) {
        if (kind == null || name == null) {
            return "";
        }
        List<String> kinds =
                all.named(name).stream().map(Manifest::kind).distinct().toList();
        return kinds.isEmpty()
                ? ""
                : "There is a %s of this name. Did you mean `%s`?"
                        .formatted(String.join(" and a ", kinds), kinds.get(0) + "/" + name);
    }

    private static Set<String> names(Manifests manifests) {
        return manifests.stream().map(Manifest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String listed(Stream<Manifest> manifests) {
        List<String> lines = manifests.map(Manifest::toString).toList();
        String shown = lines.stream().limit(SHOWN).collect(Collectors.joining("\n"));
        return lines.size() <= SHOWN ? shown : shown + "\nand " + (lines.size() - SHOWN) + " more";
    }
}
