/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import dev.seatrial.template.internal.go.GoNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The fields of a mapping, read as go-yaml decodes them into a struct: a string takes any scalar, a boolean takes {@code yes} and
 * {@code off}, an integer takes a float without a fraction, null is the same as nothing, and everything else is an error.
 */
final class Fields {

    private static final Set<String> YES = Set.of("y", "yes", "on", "true");
    private static final Set<String> NO = Set.of("n", "no", "off", "false");

    private final Map<String, NodeTuple> entries;
    private final int line;

    private Fields(Map<String, NodeTuple> entries, int line) {
        this.entries = entries;
        this.line = line;
    }

    /**
     * Returns the fields of a node.
     *
     * @param what what the node should be, for the error
     */
    static Fields of(Node node, String what) {
        if (node instanceof MappingNode mapping) {
            return new Fields(SuiteYaml.entries(mapping), SuiteYaml.line(node));
        }
        if (SuiteYaml.isNull(node)) {
            return new Fields(Map.of(), SuiteYaml.line(node));
        }
        throw mismatch(node, what);
    }

    int line() {
        return line;
    }

    /** Hands over the lines and names of fields that are not known. */
    void unknown(Set<String> known, Consumer<SuiteYaml.Fault> report) {
        entries.forEach((name, tuple) -> {
            if (!known.contains(name)) {
                report.accept(
                        new SuiteYaml.Fault(SuiteYaml.line(tuple.getKeyNode()), "field " + name + " is not known"));
            }
        });
    }

    /** Returns the node of a field, null if it is absent or null. */
    @Nullable
    Node node(String name) {
        NodeTuple tuple = entries.get(name);
        return tuple == null || SuiteYaml.isNull(tuple.getValueNode()) ? null : tuple.getValueNode();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    Set<String> names() {
        return entries.keySet();
    }

    int lineOf(String name) {
        NodeTuple tuple = entries.get(name);
        return tuple == null ? line : SuiteYaml.line(tuple.getKeyNode());
    }

    String text(String name) {
        Node node = node(name);
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw mismatch(node, "a string");
    }

    boolean flag(String name) {
        Node node = node(name);
        if (node == null) {
            return false;
        }
        if (node instanceof ScalarNode scalar) {
            Object value = SuiteYaml.scalar(scalar);
            if (value instanceof Boolean flag) {
                return flag;
            }
            String word = scalar.getValue().toLowerCase(Locale.ROOT);
            boolean plain = scalar.isPlain();
            if (plain && YES.contains(word)) {
                return true;
            }
            if (plain && NO.contains(word)) {
                return false;
            }
        }
        throw mismatch(node, "a boolean");
    }

    @Nullable
    Long integer(String name) {
        Node node = node(name);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            Object value = SuiteYaml.scalar(scalar);
            if (value instanceof Long number) {
                return number;
            }
            if (value instanceof GoNumber number && number.bits() >= 0) {
                return number.bits();
            }
            if (value instanceof Double number && Math.abs(number) < 9e18) {
                return number.longValue();
            }
        }
        throw mismatch(node, "an integer");
    }

    List<String> texts(String name) {
        Node node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw mismatch(node, "a list of strings");
        }
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof ScalarNode scalar)) {
                throw mismatch(item, "a string");
            }
            texts.add(SuiteYaml.isNull(item) ? "" : scalar.getValue());
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> map(String name) {
        Node node = node(name);
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof MappingNode)) {
            throw mismatch(node, "a mapping");
        }
        Object value = Objects.requireNonNull(SuiteYaml.value(node));
        return value instanceof dev.seatrial.template.internal.go.GoMap typed
                ? typed.entries()
                : (Map<String, @Nullable Object>) value;
    }

    Fields fields(String name) {
        Node node = node(name);
        return node == null ? new Fields(Map.of(), line) : of(node, "a mapping");
    }

    List<Node> items(String name, String what) {
        Node node = node(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw mismatch(node, what);
    }

    static SuiteYaml.Fault mismatch(Node node, String what) {
        String found = node instanceof ScalarNode scalar
                ? "`" + scalar.getValue() + "`"
                : node instanceof SequenceNode ? "a list" : "a mapping";
        return new SuiteYaml.Fault(SuiteYaml.line(node), "expected " + what + ", found " + found);
    }
}
