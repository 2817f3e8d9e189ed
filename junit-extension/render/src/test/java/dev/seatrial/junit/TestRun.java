/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs classes as a build would, and tells what came of them. */
final class TestRun {

    private final EngineExecutionResults results;

    private TestRun(EngineExecutionResults results) {
        this.results = results;
    }

    static TestRun of(Class<?>... classes) {
        return with(Map.of(), classes);
    }

    static TestRun with(Map<String, String> configuration, Class<?>... classes) {
        EngineTestKit.Builder run = EngineTestKit.engine("junit-jupiter");
        for (Class<?> type : classes) {
            run.selectors(selectClass(type));
        }
        Map<String, String> all = new HashMap<>();
        // What fails on purpose is no part of the results of this build.
        all.put("seatrial.report.folder", "target/test-runs");
        all.put("seatrial.run", UUID.randomUUID().toString());
        all.putAll(configuration);
        return new TestRun(run.configurationParameters(all).execute());
    }

    /** Returns the names of the tests in the order of the tree, those of containers in front. */
    List<String> tree() {
        List<String> names = new ArrayList<>();
        results.allEvents()
                .started()
                .filter(event -> event.getTestDescriptor().getParent().isPresent())
                .forEach(event -> names.add("  ".repeat(depth(event) - 1)
                        + event.getTestDescriptor().getDisplayName()));
        return names;
    }

    long succeeded() {
        return results.testEvents().succeeded().count();
    }

    /** Returns what tests published. */
    List<Map<String, String>> published() {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    List<Throwable> failures() {
        return results.allEvents()
                .finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    /** Returns the message of the only failure, with {@code HERE} for the working directory. */
    String failure() {
        List<Throwable> failures = failures();
        if (failures.size() != 1) {
            throw new AssertionError("one failure is wanted, but there are: " + failures);
        }
        return String.valueOf(failures.get(0).getMessage())
                .replace(Path.of("").toAbsolutePath().toString(), "HERE");
    }

    private static int depth(Event event) {
        return event.getTestDescriptor().getUniqueId().getSegments().size() - 1;
    }
}
