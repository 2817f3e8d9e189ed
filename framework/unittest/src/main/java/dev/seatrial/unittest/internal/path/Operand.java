/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import java.util.List;

/** A side of a comparison: a literal, or a path that leads to any number of values. */
@FunctionalInterface
interface Operand {

    /** Returns the values. */
    List<Typed> values(PathNode node, PathNode root);

    /** Types of values in comparisons. */
    enum Type {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        REGEXP,
        OTHER
    }

    /** A value with its type. */
    record Typed(Type type, String text) {

        static Typed of(PathNode node) {
            if (node.kind() != PathNode.Kind.SCALAR) {
                return new Typed(Type.OTHER, "");
            }
            Type type = switch (node.tag()) {
                case "null" -> Type.NULL;
                case "bool" -> Type.BOOLEAN;
                case "str" -> Type.STRING;
                case "int", "float" -> Type.NUMBER;
                default -> Type.OTHER;
            };
            return new Typed(type, node.text());
        }
    }

    /** Returns a literal. */
    static Operand literal(Type type, String text) {
        List<Typed> values = List.of(new Typed(type, text));
        return (node, root) -> values;
    }

    /** Returns where a path leads to, from the node itself or from the root. */
    static Operand path(YamlPath path, boolean fromRoot) {
        return (node, root) ->
                path.find(fromRoot ? root : node).stream().map(Typed::of).toList();
    }
}
