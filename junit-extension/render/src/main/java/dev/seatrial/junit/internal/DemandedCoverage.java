/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.coverage.CoverageRule;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The minimum that a class demands for its chart. It holds once every test method of the class has run, or is disabled. */
final class DemandedCoverage {

    private final String location;
    private final List<CoverageRule> rules;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    DemandedCoverage(String location, List<CoverageRule> rules, Set<String> methods) {
        this.location = location;
        this.rules = List.copyOf(rules);
        this.missing.addAll(methods);
    }

    /** Returns the path of the chart from the root of the build. */
    String location() {
        return location;
    }

    List<CoverageRule> rules() {
        return rules;
    }

    void ran(String method) {
        missing.remove(method);
    }

    /** Somebody may have picked single tests, of which no coverage can be demanded. */
    boolean allHaveRun() {
        return missing.isEmpty();
    }
}
