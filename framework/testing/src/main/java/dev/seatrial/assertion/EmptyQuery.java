/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a JSONPath expression that selects nothing from one that never does, because a field in it is unknown to the
 * kind or resembles a present one.
 */
final class EmptyQuery {

    private static final Pattern OPERAND =
            Pattern.compile("@((?:\\.[A-Za-z_][\\w-]*|\\[['\"][^'\"]+['\"]])+)(?:\\s*==\\s*['\"]([^'\"]*)['\"])?");
    private static final Pattern FIELD = Pattern.compile("\\.([A-Za-z_][\\w-]*)|\\[['\"]([^'\"]+)['\"]]");

    private final Place from;
    private final String query;
    private List<@Nullable Object> nodes = new ArrayList<>();
    /** The path so far; null from where it is not a single one. */
    private @Nullable ManifestPath path = ManifestPath.of(List.of());

    private EmptyQuery(Place from, String query) {
        this.from = from;
        this.query = query;
        nodes.add(from.value());
    }

    /** Returns a report if it proves nothing that an expression selects nothing. */
    static Optional<Diagnostic> mistake(Place from, String query) {
        return new EmptyQuery(from, query).mistake(QueryToken.read(query));
    }

    private Optional<Diagnostic> mistake(List<QueryToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean isLast = i == tokens.size() - 1;
            QueryToken token = tokens.get(i);
            Optional<Diagnostic> mistake = token instanceof QueryToken.Fields fields
                    ? fields.isDeep() ? deep(fields) : fields(fields)
                    : token instanceof QueryToken.Elements elements
                            ? elements(elements, isLast)
                            : filtered((QueryToken.Filtered) token);
            if (mistake.isPresent()) {
                return mistake;
            }
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> fields(QueryToken.Fields fields) {
        List<@Nullable Object> next = new ArrayList<>();
        for (String name : fields.names()) {
            Optional<Diagnostic> mistake = field(path, nodes, name);
            if (mistake.isPresent()) {
                return mistake;
            }
            nodes.forEach(node -> addField(node, name, next));
        }
        path = path == null || fields.names().size() != 1
                ? null
                : path.with(new PathSegment.Key(fields.names().get(0)));
        nodes = next;
        return Optional.empty();
    }

    private static void addField(@Nullable Object node, String name, List<@Nullable Object> next) {
        if (node instanceof Map<?, ?> map && map.containsKey(name)) {
            next.add(map.get(name));
        }
    }

    private Optional<Diagnostic> field(@Nullable ManifestPath at, List<@Nullable Object> candidates, String name) {
        KnownPath known = at == null ? null : from.known(at.with(new PathSegment.Key(name)));
        if (known != null && known.isImpossible()) {
            List<String> close = Suggestions.closeTo(name, known.names());
            return Optional.of(mistyped(
                    name,
                    known.verdict() == KnownPath.Verdict.MISSTEP
                            ? "it is %s".formatted(known.what())
                            : "there is no such field",
                    close.isEmpty() ? known.names() : close.subList(0, 1)));
        }
        Set<String> siblings = new TreeSet<>();
        for (Object node : candidates) {
            if (node instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> siblings.add(String.valueOf(key)));
            }
        }
        boolean isField = known != null && known.verdict() == KnownPath.Verdict.FIELD;
        return isField
                ? Optional.empty()
                : Near.to(name, siblings).map(meant -> mistyped(name, "there is no such key", List.of(meant)));
    }

    private Optional<Diagnostic> deep(QueryToken.Fields fields) {
        List<@Nullable Object> below = new ArrayList<>();
        nodes.forEach(node -> collect(node, below));
        List<@Nullable Object> next = new ArrayList<>();
        for (String name : fields.names()) {
            Optional<Diagnostic> mistake = field(null, below, name);
            if (mistake.isPresent()) {
                return mistake;
            }
            below.forEach(node -> addField(node, name, next));
        }
        path = null;
        nodes = next;
        return Optional.empty();
    }

    private static void collect(@Nullable Object node, List<@Nullable Object> below) {
        below.add(node);
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, below));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, below));
        }
    }

    private Optional<Diagnostic> elements(QueryToken.Elements elements, boolean isLast) {
        List<@Nullable Object> next = new ArrayList<>();
        boolean isMap = false;
        int longest = -1;
        for (Object node : nodes) {
            if (node instanceof List<?> list) {
                longest = Math.max(longest, list.size());
                if (elements.index() == QueryToken.Elements.ALL) {
                    next.addAll(list);
                } else if (elements.index() < list.size()) {
                    next.add(list.get(elements.index()));
                }
            } else if (node instanceof Map<?, ?> map) {
                isMap = true;
                next.addAll(map.values());
            }
        }
        int index = elements.index();
        if (longest >= 0 && index >= longest && (!isLast || index > longest)) {
            return Optional.of(mistyped("[" + index + "]", "the list has no such element", List.of()));
        }
        nodes = next;
        path = path == null || isMap ? null : known(path.with(new PathSegment.Index(0)));
        return Optional.empty();
    }

    /** A wildcard may also stand for the fields of an object, which are not a single path. */
    private @Nullable ManifestPath known(ManifestPath element) {
        return from.known(element).isImpossible() ? null : element;
    }

    private Optional<Diagnostic> filtered(QueryToken.Filtered filter) {
        Optional<Diagnostic> mistake = elements(new QueryToken.Elements(QueryToken.Elements.ALL), true);
        Matcher operand = OPERAND.matcher(filter.condition());
        while (mistake.isEmpty() && operand.find()) {
            mistake = operand(operand.group(1), operand.group(2));
        }
        return mistake;
    }

    private Optional<Diagnostic> operand(String fields, @Nullable String value) {
        ManifestPath at = path;
        List<@Nullable Object> candidates = nodes;
        Matcher field = FIELD.matcher(fields);
        while (field.find()) {
            String name = field.group(1) == null ? field.group(2) : field.group(1);
            Optional<Diagnostic> mistake = field(at, candidates, name);
            if (mistake.isPresent()) {
                return mistake;
            }
            List<@Nullable Object> next = new ArrayList<>();
            candidates.forEach(node -> addField(node, name, next));
            candidates = next;
            at = at == null ? null : at.with(new PathSegment.Key(name));
        }
        if (value == null) {
            return Optional.empty();
        }
        List<String> values = candidates.stream().map(String::valueOf).toList();
        return Near.to(value, values).map(meant -> mistyped(value, "no element has that value", List.of(meant)));
    }

    private Diagnostic mistyped(String part, String problem, Collection<String> meant) {
        Diagnostic diagnostic = from.failure("%s selects nothing, but the path looks mistyped."
                        .formatted(from.below(JsonPaths.label(query), null).label()))
                .withFact("stops at", "`%s`: %s.".formatted(part, problem));
        String escape = "If the path is right, assert on `manifest.content()`.";
        String hint = meant.isEmpty()
                ? escape
                : meant.size() == 1
                        ? "Did you mean `%s`? %s".formatted(meant.iterator().next(), escape)
                        : "Fields there: %s.".formatted(Shown.names(meant));
        return from.explained(diagnostic).withHint(hint);
    }
}
