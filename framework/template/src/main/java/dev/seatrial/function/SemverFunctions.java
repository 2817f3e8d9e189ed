/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.function;

import static dev.seatrial.function.Functions.takes;
import static dev.seatrial.go.GoType.BOOL;
import static dev.seatrial.go.GoType.STRING;

import dev.seatrial.semver.SemanticVersion;
import dev.seatrial.semver.SemverRelease;
import dev.seatrial.semver.VersionConstraints;
import dev.seatrial.template.FunctionTable;

/** Semantic versions. */
final class SemverFunctions {

    private SemverFunctions() {}

    /** Returns the functions as they behave with a release of Masterminds/semver. */
    static FunctionTable table(SemverRelease release) {
        return Functions.table()
                .add(
                        "semver",
                        takes(STRING).returns(VersionObject.POINTER),
                        a -> VersionObject.pointer(SemanticVersion.parse(a.string(0), release), release))
                .add(
                        "semverCompare",
                        takes(STRING, STRING).returns(BOOL),
                        a -> VersionConstraints.parse(a.string(0), release)
                                .accept(SemanticVersion.parse(a.string(1), release)))
                .build();
    }
}
