/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.nio.file.Path;
import java.util.List;

/**
 * What a release in a test is made of.
 *
 * @param name the name of the release
 * @param chart the folder or archive of the chart
 * @param values what the test declares, given to every install and upgrade before the values of the call
 * @param test the names of the test, such as class and method; evidence goes to a folder of that name
 * @param evidence the folder for evidence of all tests
 */
public record ReleaseSpec(String name, Path chart, List<HelmValue> values, List<String> test, Path evidence) {

    public ReleaseSpec {
        values = List.copyOf(values);
        test = List.copyOf(test);
    }
}
