/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import org.jspecify.annotations.Nullable;

/** A nil inside an {@code interface {}}, which Go tells from no value at all. Never leaves the evaluator. */
final class NilInterface {

    static final Object VALUE = new NilInterface();

    private NilInterface() {}

    /** Returns what is in the interface, as Go does at the end of each command of a pipeline. */
    static @Nullable Object unwrap(@Nullable Object value) {
        return value == VALUE ? null : value;
    }
}
