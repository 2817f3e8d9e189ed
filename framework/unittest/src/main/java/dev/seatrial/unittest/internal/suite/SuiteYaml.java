/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.yaml.YamlV3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads the YAML of suites with snakeyaml-engine, and resolves it as go-yaml v3 does. */
final class SuiteYaml {

    /** The tag of a scalar whose text alone tells its type. */
    private static final Tag PLAIN = new Tag("!seatrial/plain");

    private static final GoType ANY_KEYS = GoType.map(GoType.ANY, GoType.ANY);
    private static final int MAX_NODES = 2_000_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(10_000)
            .setCodePointLimit(64 * 1024 * 1024)
            .setSchema(new LateSchema())
            .build();

    private int nodes;

    private SuiteYaml() {}

    /** Leaves the types of plain scalars to {@link YamlV3}. */
    private static final class LateSchema implements Schema {

        @Override
        public ScalarResolver getScalarResolver() {
            return (value, implicit) -> implicit ? PLAIN : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return new FailsafeSchema().getSchemaTagConstructors();
        }
    }

    /** YAML that cannot be read. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        Fault(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * Returns the root of a text, empty if it holds none.
     *
     * @throws Fault if the text is no YAML
     */
    static Optional<Node> parse(String text) {
        try {
            return new Compose(SETTINGS).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw new Fault(line, String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new Fault(0, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the value of a node.
     *
     * @throws Fault if it has none, such as a mapping with a key twice
     */
    static @Nullable Object value(Node node) {
        return new SuiteYaml().decode(node, 0);
    }

    /** Returns the line of a node, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** Returns the entries of a mapping by key; a key that is merged in comes after all others. */
    static Map<String, NodeTuple> entries(MappingNode mapping) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        List<Node> merges = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (isMerge(tuple.getKeyNode())) {
                merges.add(tuple.getValueNode());
                continue;
            }
            String key = key(tuple.getKeyNode());
            NodeTuple first = entries.putIfAbsent(key, tuple);
            if (first != null) {
                throw duplicate(tuple, key, first);
            }
        }
        merges.forEach(merge -> merge(merge, entries));
        return entries;
    }

    private static Fault duplicate(NodeTuple tuple, String key, NodeTuple first) {
        return new Fault(
                line(tuple.getKeyNode()),
                "mapping key \"" + key + "\" already defined at line " + line(first.getKeyNode()));
    }

    private static void merge(Node source, Map<String, NodeTuple> entries) {
        if (source instanceof MappingNode mapping) {
            entries(mapping).forEach(entries::putIfAbsent);
        } else if (source instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> merge(item, entries));
        } else {
            throw new Fault(line(source), "map merge requires map or sequence of maps as the value");
        }
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getTag().equals(PLAIN)
                && scalar.getValue().equals("<<");
    }

    private static String key(Node key) {
        if (key instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Fault(line(key), "invalid map key");
    }

    private @Nullable Object decode(Node node, int depth) {
        if (depth > 500 || ++nodes > MAX_NODES) {
            throw new Fault(line(node), "document contains excessive aliasing or nesting");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                list.add(decode(item, depth + 1));
            }
            return list;
        }
        return mapping((MappingNode) node, depth);
    }

    private Object mapping(MappingNode mapping, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        boolean textKeys = true;
        for (Map.Entry<String, NodeTuple> entry : entries(mapping).entrySet()) {
            textKeys &= scalar((ScalarNode) entry.getValue().getKeyNode()) instanceof String;
            map.put(entry.getKey(), decode(entry.getValue().getValueNode(), depth + 1));
        }
        return textKeys ? map : GoMap.of(ANY_KEYS, map);
    }

    /** Returns the value of a scalar. */
    static @Nullable Object scalar(ScalarNode scalar) {
        try {
            if (scalar.getTag().equals(PLAIN)) {
                return YamlV3.scalar(scalar.getValue());
            }
            return scalar.getTag().equals(Tag.STR)
                    ? scalar.getValue()
                    : YamlV3.tagged(scalar.getTag().getValue(), scalar.getValue());
        } catch (GoError e) {
            throw new Fault(line(scalar), String.valueOf(e.getMessage()));
        }
    }

    /** Tells whether a node is null. */
    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar(scalar) == null;
    }
}
