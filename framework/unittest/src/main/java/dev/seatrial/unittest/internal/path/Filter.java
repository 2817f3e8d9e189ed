/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

/** A condition within {@code [?( )]}. */
@FunctionalInterface
interface Filter {

    /** Accepts nothing. */
    Filter NEVER = (node, root) -> false;

    /**
     * Tells whether a node meets the condition.
     *
     * @param node what {@code @} is
     * @param root what {@code $} is
     */
    boolean accepts(PathNode node, PathNode root);
}
