/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The results of a run, or of a part of it. Immutable. The results are equal no matter how many JVMs produced them.
 *
 * @param tests the tests, sorted by name
 * @param sections the data of other modules, sorted by name
 */
@API(status = Status.EXPERIMENTAL)
public record Results(List<TestResult> tests, List<Section> sections) {

    private static final Comparator<TestResult> BY_NAME = Comparator.comparing(
                    (TestResult result) -> result.test().qualifiedClassName())
            .thenComparing(result -> result.test().method())
            .thenComparing(result -> result.test().id(), NaturalOrder.COMPARATOR)
            .thenComparing(TestResult::outcome)
            .thenComparing(TestResult::duration);

    public Results {
        tests = tests.stream().sorted(BY_NAME).toList();
        sections = sections.stream()
                .sorted(Comparator.comparing(Section::name)
                        .thenComparing(Section::version)
                        .thenComparing(Section::json))
                .toList();
    }

    /** Returns empty results. */
    public static Results none() {
        return new Results(List.of(), List.of());
    }

    /** Merges the results of all parts. A test that ran several times is included for each time. */
    public static Results merge(List<Results> parts) {
        return new Results(
                parts.stream().flatMap(part -> part.tests().stream()).toList(),
                parts.stream().flatMap(part -> part.sections().stream()).toList());
    }

    /** Returns the sections with a name: one for each JVM that added one. */
    public List<Section> sections(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).toList();
    }

    /** Returns whether there are neither tests nor sections. */
    public boolean isEmpty() {
        return tests.isEmpty() && sections.isEmpty();
    }
}
