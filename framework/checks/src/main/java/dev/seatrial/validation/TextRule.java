/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.List;

/** A rule for texts, such as names. */
@FunctionalInterface
interface TextRule {

    /** Returns what is wrong with a text that is not empty, in sentences of the API server. */
    List<String> faults(String text);
}
