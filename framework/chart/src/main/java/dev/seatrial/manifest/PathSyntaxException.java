/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

/** Says that a text is no {@link ManifestPath}, and where it stops being one. */
public final class PathSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    PathSyntaxException(String path, int at, String problem) {
        super("`%s` is not a path: %s%n%n  %s%n  %s^".formatted(path, problem, path, " ".repeat(at)));
    }
}
