/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import java.util.Set;

/** The builtin functions that are no functions: the evaluator does them. */
final class Builtins {

    static final Set<String> ALWAYS = Set.of("and", "or", "call");

    private Builtins() {}
}
