/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns what tests say about manifests, in the manner of AssertJ: verbs assert, nouns navigate, and a failure names the
 * template line that wrote what was found. Knows manifests and renders, and nothing of JUnit. Start reading at {@link
 * dev.seatrial.assertion.SeatrialAssertions}; every assertion about a value ends in {@code Place}, which says where the
 * value stands.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.assertion;
