/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.coverage.CoverageData;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The results of a run up to now, after one of its JVMs has added its part.
 *
 * @param warnings sentences about data that is missing from the page
 * @param coverage what the tests of all JVMs so far have reached, with one content for each file
 */
@API(status = Status.EXPERIMENTAL)
public record RunSummary(List<String> warnings, CoverageData coverage) {

    /** Copies the list. */
    public RunSummary {
        warnings = List.copyOf(warnings);
    }
}
