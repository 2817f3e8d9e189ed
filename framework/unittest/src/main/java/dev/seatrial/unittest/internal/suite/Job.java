/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job of a suite: what it renders, and what it asserts.
 *
 * @param name the text of {@code it}
 * @param line where the job begins
 * @param documentIndex the index, null if there is none
 */
public record Job(
        String name,
        int line,
        List<String> values,
        Map<String, @Nullable Object> set,
        int setLine,
        String template,
        List<String> templates,
        @Nullable Integer documentIndex,
        @Nullable DocumentSelector selector,
        ReleaseFields release,
        ChartFields chart,
        CapabilityFields capabilities,
        ProviderFields provider,
        @Nullable PostRendererFields postRenderer,
        @Nullable String skipReason,
        List<AssertionFields> assertions) {}
