/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import org.jspecify.annotations.Nullable;

/**
 * Selects documents by a path.
 *
 * @param value what one of the values at the path must equal; counts only if {@code hasValue}
 * @param matchMany whether several documents may be selected
 * @param skipEmptyTemplates whether a job is skipped that finds none
 */
public record DocumentSelector(
        String path, boolean hasValue, @Nullable Object value, boolean matchMany, boolean skipEmptyTemplates) {}
