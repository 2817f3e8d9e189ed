/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.List;

/** A command that rewrites all manifests. */
public record PostRendererFields(String command, List<String> arguments) {}
