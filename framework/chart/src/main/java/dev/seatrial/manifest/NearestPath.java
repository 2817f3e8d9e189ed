/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the existing path that was most likely meant by a wrong one. Two mistakes are common: a misspelled key, and a path that starts
 * too deep, such as {@code spec.containers} for a Deployment. Every existing path is scored by the cheapest way to change it into the
 * wrong path, step by step.
 */
final class NearestPath {

    private static final int VISITED = 20_000;

    private final ManifestPath wanted;
    private @Nullable ManifestPath best;
    private int bestCost;
    private int visited;

    private NearestPath(ManifestPath wanted) {
        this.wanted = wanted;
        // A path that shares less than half with the wrong path would only be a guess.
        this.bestCost = wanted.segments().size() * PathDistance.STEP * 2 / 3 + 1;
    }

    static Optional<ManifestPath> to(ManifestPath wanted, @Nullable Object root) {
        NearestPath search = new NearestPath(wanted);
        search.visit(ManifestPath.of(List.of()), root);
        return Optional.ofNullable(search.best);
    }

    private void visit(ManifestPath path, @Nullable Object value) {
        if (++visited > VISITED) {
            return;
        }
        if (!path.segments().isEmpty()) {
            consider(path);
        }
        if (value instanceof Map<?, ?> map) {
            map.keySet().stream()
                    .map(String::valueOf)
                    .sorted()
                    .forEach(key -> visit(path.with(new PathSegment.Key(key)), map.get(key)));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                for (PathSegment segment : ways(list, i)) {
                    visit(path.with(segment), list.get(i));
                }
            }
        }
    }

    /** Prefers names over positions for list elements, since users do so as well. */
    private static List<PathSegment> ways(List<?> list, int i) {
        List<PathSegment> ways = new ArrayList<>(2);
        if (list.get(i) instanceof Map<?, ?> map && map.get("name") instanceof String name) {
            PathSegment byName = new PathSegment.Match("name", name);
            if (PathStep.take(byName, list) instanceof PathResult.Found) {
                ways.add(byName);
            }
        }
        ways.add(new PathSegment.Index(i));
        return ways;
    }

    /** Rejects paths with a different last key, which is the most important one. */
    private void consider(ManifestPath path) {
        if (!PathDistance.endsAlike(wanted.segments(), path.segments())) {
            return;
        }
        int cost = PathDistance.between(wanted.segments(), path.segments());
        if (cost < bestCost) {
            bestCost = cost;
            best = path;
        }
    }
}
