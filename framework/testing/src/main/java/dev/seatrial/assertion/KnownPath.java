/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.PathSegment;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the schema of a kind says about a path.
 *
 * @param verdict whether the path can exist
 * @param step the index of the step that the verdict is about; the number of steps if all are known
 * @param what what is there: the name of the type, such as {@code core.v1.PodSpec} or {@code list}
 * @param names the fields that are there; empty if it has none
 */
record KnownPath(Verdict verdict, int step, String what, Collection<String> names) {

    enum Verdict {
        /** The path can exist: each step is a field, or an element of a list. */
        FIELD,
        /** From the step on, any key may be there: labels, data, or what no schema describes. */
        FREE,
        /** The object before the step has no such field. */
        UNKNOWN_FIELD,
        /** What is before the step is of another type: a list where a key is asked for. */
        MISSTEP
    }

    KnownPath {
        names = List.copyOf(new TreeSet<>(names));
    }

    boolean isImpossible() {
        return verdict == Verdict.UNKNOWN_FIELD || verdict == Verdict.MISSTEP;
    }

    /** Describes the steps of a path into a schema, where all elements of a list are alike. */
    static @Nullable String key(PathSegment segment) {
        return segment instanceof PathSegment.Key key ? key.name() : null;
    }
}
