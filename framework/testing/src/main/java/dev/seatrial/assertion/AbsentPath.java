/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a path that is really absent from one that never exists: because the kind has no such field, because it goes
 * into a list without selecting an element, or because a key or name in it is mistyped. The schema of the kind decides where
 * there is one; where any key may be there, such as in labels, the names that are present do.
 */
final class AbsentPath {

    private static final int FIELDS_SHOWN = 12;

    private final Place from;
    private final ManifestPath path;
    private final PathResult.Missing missing;

    private AbsentPath(Place from, ManifestPath path, PathResult.Missing missing) {
        this.from = from;
        this.path = path;
        this.missing = missing;
    }

    /** Returns a report if the absence of a path proves nothing. */
    static Optional<Diagnostic> mistake(Place from, ManifestPath path, PathResult.Missing missing) {
        return new AbsentPath(from, path, missing).mistake();
    }

    private Optional<Diagnostic> mistake() {
        KnownPath known = from.known(path);
        if (known.isImpossible()) {
            return Optional.of(impossible(known));
        }
        return present(known);
    }

    /** Reports that the kind has no such path. The steps of the verdict count from the manifest. */
    private Diagnostic impossible(KnownPath known) {
        int above = from.path() == null ? 0 : from.path().segments().size();
        int step = Math.max(0, known.step() - above);
        ManifestPath full = from.path() == null ? path : from.path().resolve(path);
        String before = known.step() == 0 ? "the top level" : "`" + full.prefix(known.step()) + "`";
        String headline = "%s does not exist in any %s.";
        if (known.verdict() == KnownPath.Verdict.MISSTEP) {
            return told(headline, "%s: it is %s.".formatted(before, known.what()))
                    .withHint(
                            known.what().equals("a list")
                                    ? "Select an element: `%s[0]` or `%s[name=...]`."
                                            .formatted(path.prefix(step), path.prefix(step))
                                    : "Only fields that the kind has can be absent.");
        }
        PathSegment segment = full.segments().get(known.step());
        String field = segment instanceof PathSegment.Match match ? match.field() : KnownPath.key(segment);
        return told(headline, "%s: it has no field `%s`.".formatted(before, field))
                .withHint(hint(String.valueOf(field), step, known.names()));
    }

    /** Suggests the existing path with the same end, or else a field with a similar name. */
    private String hint(String field, int step, Collection<String> names) {
        Optional<ManifestPath> nearest = path.nearestIn(from.value());
        List<String> close = Suggestions.closeTo(field, names);
        if (!close.isEmpty() && path.segments().get(step) instanceof PathSegment.Key) {
            ManifestPath meant = path.prefix(step).with(new PathSegment.Key(close.get(0)));
            return "Did you mean `%s`?".formatted(meant.resolve(rest(step + 1)));
        }
        if (!close.isEmpty()) {
            return "Did you mean `%s`?".formatted(close.get(0));
        }
        Optional<ManifestPath> elsewhere = nearest.or(this::inPod);
        return elsewhere
                .map(meant -> "Did you mean `%s`?".formatted(meant))
                .orElseGet(() -> "Fields there: %s.".formatted(shown(names)));
    }

    /** A field of the pod is most often looked for at the workload. */
    private Optional<ManifestPath> inPod() {
        Optional<ManifestPath> pod =
                from.path() == null ? PodSpecs.podOf(from.manifest()).map(Place::path) : Optional.empty();
        return pod.map(template -> template.resolve(path))
                .filter(meant -> !from.known(meant).isImpossible());
    }

    private ManifestPath rest(int start) {
        List<PathSegment> steps = path.segments();
        return ManifestPath.of(steps.subList(Math.min(start, steps.size()), steps.size()));
    }

    /** Compares the first step that does not exist with what is there. */
    private Optional<Diagnostic> present(KnownPath known) {
        int at = missing.reached();
        PathSegment step = path.segments().get(at);
        boolean isLast = at == path.segments().size() - 1;
        Object parent = missing.parent();
        if (step instanceof PathSegment.Key key) {
            return inMap(key, parent, isLast, known);
        }
        if (!(parent instanceof List<?> list)) {
            return parent == null || known.verdict() == KnownPath.Verdict.FIELD
                    ? Optional.empty()
                    : Optional.of(stopped("%s does not exist, but the path looks mistyped.", ""));
        }
        if (step instanceof PathSegment.Match match) {
            List<String> values = values(list, match.field());
            Optional<String> meant = Near.to(match.value(), values);
            if (meant.isPresent() || !isLast || isDoubled(list, match) || (values.isEmpty() && !list.isEmpty())) {
                return Optional.of(stopped(
                        "%s does not exist, but the selector looks mistyped.",
                        meant.map(name -> "Did you mean `[%s=%s]`?".formatted(match.field(), name))
                                .orElse(isLast ? "" : toElement(at))));
            }
            return Optional.empty();
        }
        int index = ((PathSegment.Index) step).position();
        boolean isNext = index == list.size() || index == -list.size() - 1;
        return isLast && isNext
                ? Optional.empty()
                : Optional.of(stopped("%s does not exist, because the list has no such element.", toElement(at)));
    }

    private Optional<Diagnostic> inMap(PathSegment.Key key, @Nullable Object parent, boolean isLast, KnownPath known) {
        if (parent instanceof List) {
            return Optional.of(stopped(
                    "%s does not exist, but the path looks mistyped.",
                    "Select an element: `%s[0]` or `%s[name=...]`."
                            .formatted(path.prefix(missing.reached()), path.prefix(missing.reached()))));
        }
        if (known.verdict() == KnownPath.Verdict.FIELD || !(parent instanceof Map<?, ?> siblings)) {
            return Optional.empty();
        }
        List<String> names =
                siblings.keySet().stream().map(String::valueOf).sorted().toList();
        Optional<String> meant = Near.to(key.name(), names)
                .or(() -> isLast
                        ? Optional.empty()
                        : Suggestions.closeTo(key.name(), names).stream().findFirst());
        return meant.map(name -> stopped(
                "%s does not exist, but the path looks mistyped.",
                "Did you mean `%s`?".formatted(path.prefix(missing.reached()).with(new PathSegment.Key(name)))));
    }

    private static boolean isDoubled(List<?> list, PathSegment.Match match) {
        return list.stream()
                        .filter(element -> element instanceof Map<?, ?> map
                                && match.value().equals(String.valueOf(map.get(match.field()))))
                        .count()
                > 1;
    }

    private static List<String> values(List<?> list, String field) {
        List<String> values = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> map && map.get(field) != null) {
                values.add(String.valueOf(map.get(field)));
            }
        }
        return values;
    }

    private String toElement(int at) {
        return "To assert that there is no such element, end the path with it: `%s`.".formatted(path.prefix(at + 1));
    }

    private Diagnostic stopped(String headline, String hint) {
        Diagnostic diagnostic = told(headline, MissingPath.end(path, missing));
        String escape = "If the path is right, assert on `Manifest.at(...)`, which takes any path.";
        return diagnostic.withHint(hint.isEmpty() ? escape : hint + " " + escape);
    }

    private Diagnostic told(String headline, String stopsAt) {
        Place end = missing.reached() == 0 ? from : from.below(path.prefix(missing.reached()), missing.parent());
        String label = from.below(path, null).label();
        return end.explained(
                end.failure(headline.formatted(label, from.manifest().kind())).withFact("stops at", stopsAt));
    }

    private static String shown(Collection<String> names) {
        List<String> sorted = List.copyOf(new TreeSet<>(names));
        String first = Shown.names(sorted.subList(0, Math.min(FIELDS_SHOWN, sorted.size())));
        return sorted.size() <= FIELDS_SHOWN ? first : first + " and " + (sorted.size() - FIELDS_SHOWN) + " more";
    }
}
