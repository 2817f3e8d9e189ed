/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The parts of the process that a command uses.
 *
 * @param folder the working directory
 * @param interactive whether the output goes to a terminal
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path folder,
        Map<String, String> environment,
        Clock clock,
        boolean interactive) {}
