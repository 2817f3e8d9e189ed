/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names unique, also where upper and lower case are not told apart. */
final class Names {

    private final Set<String> used = new HashSet<>();

    String unique(String name) {
        String unique = name;
        for (int i = 2; !used.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "_" + i;
        }
        return unique;
    }
}
