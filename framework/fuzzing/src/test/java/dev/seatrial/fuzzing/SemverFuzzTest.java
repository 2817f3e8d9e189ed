/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.semver.SemanticVersion;
import dev.seatrial.template.internal.semver.SemverRelease;
import dev.seatrial.template.internal.semver.VersionConstraints;

/** The first line is a range, the second one a version. */
class SemverFuzzTest {

    @FuzzTest
    void versions_and_ranges_are_read_or_refused_with_the_text_of_go(byte[] input) {
        String[] lines = GoStrings.string(input).split("\n", 2);
        String version = lines.length > 1 ? lines[1] : lines[0];
        for (SemverRelease release : SemverRelease.values()) {
            try {
                VersionConstraints.parse(lines[0], release).accept(SemanticVersion.parse(version, release));
            } catch (GoError documented) {
                // no range, or no version
            }
        }
    }
}
