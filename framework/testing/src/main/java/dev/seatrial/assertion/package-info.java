/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Fluent assertions about manifests, in the style of AssertJ: verbs assert, nouns navigate, and a failure names the
 * template line that rendered the value. Depends on manifests and renders, but not on JUnit. Start reading at {@link
 * dev.seatrial.assertion.SeatrialAssertions}. Every assertion about a value ends in {@code Place}, which knows the
 * location of the value.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.assertion;
