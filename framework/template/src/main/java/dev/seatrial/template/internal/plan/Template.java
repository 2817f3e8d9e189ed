/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A planned template. Complete before the library is published, immutable from then on. */
final class Template {

    private final String name;
    private final SourceFile file;
    private @Nullable Exec root;
    private int slots;
    private int weight;

    Template(String name, SourceFile file) {
        this.name = name;
        this.file = file;
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
