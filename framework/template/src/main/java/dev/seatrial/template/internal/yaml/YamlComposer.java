/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the nodes of one document after the other. Keeps a stack of its own, so that depth costs no Java stack. */
final class YamlComposer {

    private final YamlParser parser;
    private final byte[] buffer;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean started;

    YamlComposer(String text, Budget budget) {
        this.parser = new YamlParser(text, budget);
        this.buffer = parser.buffer();
    }

    /** A collection whose end has not been met. */
    private static final class Open {

        final YamlNode node;

        @Nullable
        YamlNode key;

        Open(YamlNode node) {
            this.node = node;
        }

        void add(YamlNode child) {
            if (node instanceof YamlNode.Sequence sequence) {
                sequence.add(child);
            } else if (key == null) {
                key = child;
            } else {
                ((YamlNode.Mapping) node).add(new YamlNode.Entry(key, child));
                key = null;
            }
        }
    }

    /** Returns the root of the next document, null at the end of the stream. */
    @Nullable
    YamlNode next() {
        if (!started) {
            parser.next();
            started = true;
        }
        if (parser.next().type == Event.Type.STREAM_END) {
            return null;
        }
        anchors.clear();
        YamlNode root = node(parser.next());
        while (!open.isEmpty()) {
            Event event = parser.next();
            if (event.type == Event.Type.SEQUENCE_END || event.type == Event.Type.MAPPING_END) {
                open.pop();
            } else {
                Open parent = open.element();
                parent.add(node(event));
            }
        }
        parser.next(); // the end of the document: finds out whether a token follows that is none
        return root;
    }

    private YamlNode node(Event event) {
        return switch (event.type) {
            case ALIAS -> new YamlNode.Alias(event, target(event.anchor));
            case SEQUENCE_START -> opened(new YamlNode.Sequence(event));
            case MAPPING_START -> opened(new YamlNode.Mapping(event));
            default -> anchored(new YamlNode.Scalar(event, event.scalar.text(buffer)));
        };
    }

    private YamlNode target(@Nullable String name) {
        YamlNode target = anchors.get(name);
        if (target == null) {
            throw YamlError.of("unknown anchor '" + name + "' referenced");
        }
        return target;
    }

    private YamlNode opened(YamlNode node) {
        open.push(new Open(node));
        return anchored(node);
    }

    private YamlNode anchored(YamlNode node) {
        if (node.anchor() != null) {
            anchors.put(node.anchor(), node);
        }
        return node;
    }
}
