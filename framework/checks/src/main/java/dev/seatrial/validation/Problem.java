/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import org.jspecify.annotations.Nullable;

/**
 * A violation before it is connected to its manifest.
 *
 * @param rule the rule
 * @param at the value, or the value that lacks something
 * @param text the text of the API server, without the introduction that names the object
 * @param hint what to do; null if there is nothing to add
 */
record Problem(
        ValidationRule rule,
        FieldPath at,
        String text,
        @Nullable String hint) {}
