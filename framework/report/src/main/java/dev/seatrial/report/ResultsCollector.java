/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Collects the results of a JVM while tests run. Thread-safe. */
@API(status = Status.EXPERIMENTAL)
public final class ResultsCollector {

    private final Queue<TestResult> tests = new ConcurrentLinkedQueue<>();
    private final Queue<Section> sections = new ConcurrentLinkedQueue<>();

    /** Creates a collector without results. */
    public ResultsCollector() {}

    /** Adds the result of a test. */
    public void add(TestResult result) {
        tests.add(result);
    }

    /** Adds the data of a module. */
    public void add(Section section) {
        sections.add(section);
    }

    /** Returns the results so far. */
    public Results results() {
        return new Results(List.copyOf(tests), List.copyOf(sections));
    }
}
