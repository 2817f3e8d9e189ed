/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Fuzz tests. The normal build runs each of them on the inputs that are checked in; CONTRIBUTING.md says how to search for
 * more. Each says which exceptions are the documented answer to bad input; any other one fails it.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.fuzzing;
