/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** An invalid {@link ManifestPath}. The message shows the position of the error. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class PathSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    PathSyntaxException(String path, int at, String problem) {
        super("`%s` is not a path: %s%n%n  %s%n  %s^".formatted(path, problem, path, " ".repeat(at)));
    }
}
