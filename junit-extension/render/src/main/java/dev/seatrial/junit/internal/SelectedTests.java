/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.Suite;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tests of suites that a class names. Remembers which names no suite has. */
final class SelectedTests {

    private final Set<String> names;
    private final Set<String> unknown;

    private SelectedTests(List<String> names) {
        this.names = Set.copyOf(names);
        this.unknown = new LinkedHashSet<>(names);
    }

    /** @param names the names; none for all tests */
    static SelectedTests of(String... names) {
        return new SelectedTests(List.of(names));
    }

    /** Returns the selected tests of a suite. */
    List<Job> in(Suite suite) {
        return names.isEmpty()
                ? suite.jobs()
                : suite.jobs().stream().filter(job -> isNamed(suite, job)).toList();
    }

    private boolean isNamed(Suite suite, Job job) {
        boolean isNamed = false;
        for (String name : List.of(job.name(), suite.name() + ": " + job.name())) {
            isNamed |= names.contains(name);
            unknown.remove(name);
        }
        return isNamed;
    }

    /** Returns the names that none of the suites so far has. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }
}
