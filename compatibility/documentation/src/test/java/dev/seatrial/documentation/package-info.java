/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Compiles, parses and runs the code blocks of the documentation, and compiles and runs the tests that {@code seatrial init}
 * writes. Start reading at {@link dev.seatrial.documentation.TutorialTest}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.documentation;
