/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named template of a file.
 *
 * @param line the line of its first point
 * @param tests the indexes of the tests that reached a point in it
 */
record Define(int line, BitSet tests) {

    static Map<String, Define> of(FileCoverage file) {
        Map<String, Define> defines = new LinkedHashMap<>();
        for (PointCoverage point : file.points()) {
            if (file.defines().containsKey(point.template())) {
                defines.computeIfAbsent(point.template(), name -> new Define(point.line(), new BitSet()))
                        .tests()
                        .or(point.tests());
            }
        }
        return defines;
    }
}
