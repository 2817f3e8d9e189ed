/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import java.util.List;

/** One step of a path. */
@FunctionalInterface
interface PathStep {

    /** Adds the nodes that the step leads to from a node. */
    void find(PathNode node, PathNode root, List<PathNode> found);

    /** Steps to every child. */
    PathStep ALL = (node, root, found) -> found.addAll(node.items());

    /** Steps to the names of every child of a mapping. */
    PathStep ALL_NAMES = (node, root, found) -> found.addAll(node.keys());

    /** Steps to a node and everything below it, the deepest first. */
    PathStep DESCENT = PathStep::descend;

    private static void descend(PathNode node, PathNode root, List<PathNode> found) {
        if (node.kind() == PathNode.Kind.MAPPING) {
            for (int i = 0; i < node.keys().size(); i++) {
                descend(node.keys().get(i), root, found);
                descend(node.items().get(i), root, found);
            }
        } else {
            node.items().forEach(item -> descend(item, root, found));
        }
        found.add(node);
    }

    /** Steps to the value of a key. */
    static PathStep child(String name) {
        if (name.equals("*")) {
            return ALL;
        }
        return children(List.of(PathNames.unescape(name)));
    }

    /** Steps to the values of several keys. */
    static PathStep children(List<String> names) {
        return (node, root, found) -> {
            for (String name : names) {
                PathNode child = node.get(name);
                if (child != null) {
                    found.add(child);
                }
            }
        };
    }

    /** Steps to the names of properties that are there. */
    static PathStep propertyNames(List<String> names) {
        return (node, root, found) -> {
            for (String name : names) {
                node.keys().stream().filter(key -> key.text().equals(name)).forEach(found::add);
            }
        };
    }

    /** Steps to the items of a list that an index, a slice or a union of them selects. */
    static PathStep subscript(String subscript) {
        return (node, root, found) -> {
            if (node.kind() == PathNode.Kind.MAPPING && subscript.equals("*")) {
                found.addAll(node.items());
            } else if (node.kind() == PathNode.Kind.SEQUENCE) {
                for (int index : Subscript.indexes(subscript, node.items().size())) {
                    found.add(node.items().get(index));
                }
            }
        };
    }

    /** Steps to the items of a list that a filter accepts; anything else is asked itself. */
    static PathStep filter(Filter filter) {
        return (node, root, found) -> {
            List<PathNode> candidates = node.kind() == PathNode.Kind.SEQUENCE ? node.items() : List.of(node);
            for (PathNode candidate : candidates) {
                if (filter.accepts(candidate, root)) {
                    found.add(candidate);
                }
            }
        };
    }

    /** Stays where a filter accepts the node itself. */
    static PathStep filterSelf(Filter filter) {
        return (node, root, found) -> {
            if (filter.accepts(node, root)) {
                found.add(node);
            }
        };
    }
}
