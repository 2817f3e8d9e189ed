/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path of a value, printed as the API server prints it: {@code spec.ports[0].name}, {@code data[a.key]}. Immutable. */
final class FieldPath {

    static final FieldPath ROOT = new FieldPath(null, "", -1, Step.HIDDEN);

    private enum Step {
        FIELD,
        KEY,
        INDEX,
        /** A position that is not printed. */
        SILENT_INDEX,
        /** Part of the manifest, but not of the printed path. */
        HIDDEN
    }

    private final @Nullable FieldPath parent;
    private final String name;
    private final int index;
    private final Step step;

    private final String printed;

    private FieldPath(@Nullable FieldPath parent, String name, int index, Step step) {
        this(parent, name, index, step, name);
    }

    private FieldPath(@Nullable FieldPath parent, String name, int index, Step step, String printed) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.step = step;
        this.printed = printed;
    }

    /** Returns the same path, whose last step the API server prints in another way. */
    FieldPath asPrinted(String text) {
        return new FieldPath(parent, name, index, step, text);
    }

    /** Returns the path of a field. */
    FieldPath child(String field) {
        return new FieldPath(this, field, -1, Step.FIELD);
    }

    /** Returns the path of a key of a map. */
    FieldPath key(String key) {
        return new FieldPath(this, key, -1, Step.KEY);
    }

    /** Returns the path of an element of a list. */
    FieldPath index(int position) {
        return new FieldPath(this, "", position, Step.INDEX);
    }

    /** Returns the same path of an element of a list, which is printed without the position. */
    FieldPath withoutPosition() {
        return new FieldPath(parent, name, index, Step.SILENT_INDEX);
    }

    /** Returns the path of a field that is not printed: of {@code metadata.labels} of a pod template, the API server prints {@code labels}. */
    FieldPath hidden(String field) {
        return new FieldPath(this, field, -1, Step.HIDDEN);
    }

    /** Returns the path of the object or list around it. */
    FieldPath parent() {
        return parent == null ? this : parent;
    }

    /** Returns whether the path starts with two fields. */
    boolean isBelowRoot(String first, String second) {
        return toString().startsWith(first + "." + second + "[");
    }

    /** Returns the name of the closest field above the elements of lists. */
    String lastField() {
        FieldPath at = this;
        while (at.step == Step.INDEX && at.parent != null) {
            at = at.parent;
        }
        return at.name;
    }

    /** Returns the same path in the form that selects values of a manifest. */
    ManifestPath inManifest() {
        Deque<PathSegment> steps = new ArrayDeque<>();
        for (FieldPath at = this; at.parent != null; at = at.parent) {
            steps.addFirst(at.index >= 0 ? new PathSegment.Index(at.index) : new PathSegment.Key(at.name));
        }
        return ManifestPath.of(List.copyOf(steps));
    }

    /** Returns the path without positions of list elements and keys of maps, as in errors of Go's JSON decoder. */
    String withoutPositions() {
        StringBuilder text = new StringBuilder();
        print(text, false);
        return text.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        print(text, true);
        return text.isEmpty() ? "<nil>" : text.toString();
    }

    private void print(StringBuilder text, boolean positions) {
        if (parent != null) {
            parent.print(text, positions);
        }
        switch (step) {
            case FIELD -> text.append(text.isEmpty() ? "" : ".").append(printed);
            case KEY -> text.append(positions ? "[" + name + "]" : "");
            case INDEX -> text.append(positions ? "[" + index + "]" : "");
            case HIDDEN, SILENT_INDEX -> {}
        }
    }
}
