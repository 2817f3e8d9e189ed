/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The specification of a release in a test.
 *
 * @param name the name of the release
 * @param chart the folder or archive of the chart
 * @param values the values that the test declares, which every installation and upgrade gets before the values of the
 *     call
 * @param test the names of the test, such as class and method, which name the folder for evidence
 * @param evidence the folder for the evidence of all tests
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReleaseSpec(String name, Path chart, List<HelmValue> values, List<String> test, Path evidence) {

    public ReleaseSpec {
        values = List.copyOf(values);
        test = List.copyOf(test);
    }
}
