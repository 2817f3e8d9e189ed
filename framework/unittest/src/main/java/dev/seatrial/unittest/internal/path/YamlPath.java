/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A path into a document in the language of helm-unittest, which is that of the Go library yaml-jsonpath: names with and without
 * brackets, indexes, slices and unions, wildcards, {@code ..}, filters such as {@code [?(@.name == "web")]}, and {@code ~} for the
 * name of a property.
 */
public final class YamlPath {

    private final List<PathStep> steps;

    YamlPath(List<PathStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws PathSyntaxException if it is none
     */
    public static YamlPath compile(String path) {
        return new PathParser(new PathScanner(path)).path();
    }

    /** Returns the nodes that the path leads to, in the order of the document. */
    public List<PathNode> find(PathNode root) {
        List<PathNode> nodes = List.of(root);
        for (PathStep step : steps) {
            List<PathNode> next = new ArrayList<>();
            for (PathNode node : nodes) {
                step.find(node, root, next);
            }
            nodes = next;
        }
        return nodes;
    }

    /**
     * Returns where the nodes are that the path leads to: from the root, the names of keys as strings and positions in lists as
     * integers. Names of properties are at no place.
     */
    public List<List<Object>> places(PathNode root) {
        IdentityHashMap<PathNode, List<Object>> all = new IdentityHashMap<>();
        collect(root, List.of(), all);
        return find(root).stream()
                .flatMap(node -> Optional.ofNullable(all.get(node)).stream())
                .toList();
    }

    private static void collect(PathNode node, List<Object> place, IdentityHashMap<PathNode, List<Object>> all) {
        all.put(node, place);
        boolean isMapping = node.kind() == PathNode.Kind.MAPPING;
        for (int i = 0; i < node.items().size(); i++) {
            List<Object> below = new ArrayList<>(place);
            below.add(isMapping ? node.keys().get(i).text() : (Object) i);
            collect(node.items().get(i), List.copyOf(below), all);
        }
    }
}
