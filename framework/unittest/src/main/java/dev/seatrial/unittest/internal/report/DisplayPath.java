/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.report;

import java.nio.file.Path;

/** Paths as messages show them: relative to the working directory, if they are below it. */
public final class DisplayPath {

    private DisplayPath() {}

    /** Returns a path relative to a folder where it is below it, else as it is. */
    public static Path of(Path base, Path path) {
        Path folder = base.toAbsolutePath().normalize();
        Path file = path.toAbsolutePath().normalize();
        return file.startsWith(folder) ? folder.relativize(file) : path;
    }
}
