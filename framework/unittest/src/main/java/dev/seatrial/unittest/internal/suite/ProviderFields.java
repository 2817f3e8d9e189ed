/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cluster that {@code lookup} sees.
 *
 * @param scheme the kinds that it knows, by {@code apiVersion/Kind}
 * @param objects its objects
 */
public record ProviderFields(Map<String, Kind> scheme, List<Map<String, @Nullable Object>> objects) {

    /** Says nothing. */
    public static final ProviderFields NONE = new ProviderFields(Map.of(), List.of());

    /** A kind with the resource that serves it. */
    public record Kind(String group, String version, String resource, boolean namespaced) {}

    /** Returns the provider of a job over that of its suite, whose kinds win. */
    public ProviderFields over(ProviderFields suite) {
        if (suite.equals(NONE)) {
            return this;
        }
        Map<String, Kind> kinds = new LinkedHashMap<>(scheme);
        kinds.putAll(suite.scheme);
        List<Map<String, @Nullable Object>> all = new ArrayList<>(objects);
        all.addAll(suite.objects);
        return new ProviderFields(kinds, all);
    }
}
