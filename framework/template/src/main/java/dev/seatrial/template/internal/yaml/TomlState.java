/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import org.jspecify.annotations.Nullable;

/** A state of the TOML lexer. */
@FunctionalInterface
interface TomlState {

    /** Reads on and returns the state that follows, null after an error or at the end. */
    @Nullable
    TomlState run();
}
