/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a suite or a job says of the cluster.
 *
 * @param major the major version, empty for nothing
 * @param minor the minor version, empty for nothing
 * @param apiVersions the API versions, null for nothing
 * @param clears whether API versions are given that are no list, which leaves none
 */
public record CapabilityFields(
        String major, String minor, @Nullable List<String> apiVersions, boolean clears) {

    /** Says nothing. */
    public static final CapabilityFields NONE = new CapabilityFields("", "", null, false);

    /** Returns the fields of a job over those of its suite. */
    public CapabilityFields over(CapabilityFields suite) {
        return new CapabilityFields(
                major.isEmpty() ? suite.major : major, minor.isEmpty() ? suite.minor : minor, apis(suite), false);
    }

    private @Nullable List<String> apis(CapabilityFields suite) {
        if (clears) {
            return List.of();
        }
        if (apiVersions == null) {
            return suite.apiVersions;
        }
        List<String> all = new ArrayList<>(apiVersions);
        if (suite.apiVersions != null) {
            all.addAll(suite.apiVersions);
        }
        return all;
    }
}
