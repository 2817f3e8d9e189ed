/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.syntax.Definition;
import dev.seatrial.template.internal.syntax.Node;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A planned template. Complete before the library is published, immutable from then on. */
final class Template {

    private final String name;
    private final SourceFile file;
    private final Node.Block syntax;
    private @Nullable Exec root;
    private int slots;
    private int weight;

    Template(Definition definition) {
        this.name = definition.name();
        this.file = definition.file();
        this.syntax = definition.root();
    }

    void complete(Exec plannedRoot, int slotCount, int nesting) {
        root = plannedRoot;
        slots = slotCount;
        weight = nesting;
    }

    String name() {
        return name;
    }

    SourceFile file() {
        return file;
    }

    Node.Block syntax() {
        return syntax;
    }

    Exec root() {
        return Objects.requireNonNull(root);
    }

    /** Returns how many variables a frame must hold. */
    int slots() {
        return slots;
    }

    /** Returns how deeply the nodes nest, a measure of the stack that executing it takes. */
    int weight() {
        return weight;
    }
}
