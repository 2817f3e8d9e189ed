/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.function.StandardLibraries;
import org.apiguardian.api.API;

/** Knows which functions the templates of a version of Helm can call. */
@API(status = INTERNAL, since = "0.1")
public final class HelmFunctions {

    private HelmFunctions() {}

    /** Returns the functions of a version of Helm. */
    public static FunctionTable of(HelmVersion helm) {
        return switch (helm) {
            case V3_17 -> StandardLibraries.helm3();
            case V3_21 -> StandardLibraries.helm321();
            case V4_1 -> StandardLibraries.helm41();
            case V4_2 -> StandardLibraries.helm42();
            case MAIN -> StandardLibraries.helmMain();
        };
    }
}
