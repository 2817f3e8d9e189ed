/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.semver.SemanticVersion;
import dev.seatrial.template.internal.semver.SemverRelease;
import dev.seatrial.template.internal.semver.VersionConstraints;

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
