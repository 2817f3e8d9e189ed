/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;

/** The errors of go-yaml, with its own idea of which line they name. */
final class YamlError {

    private YamlError() {}

    /** Returns an error that names no line. */
    static GoError of(String message) {
        return new GoError("yaml: " + message);
    }

    /** Returns an error of the scanner. Lines count from zero here; on the first line go-yaml names none. */
    static GoError scanning(int line, String problem) {
        return of((line == 0 ? "" : "line " + (line + 1) + ": ") + problem);
    }

    /** Returns an error of the parser, which go-yaml reports one line too low. */
    static GoError parsing(int line, String problem) {
        return of((line == 0 ? "" : "line " + line + ": ") + problem);
    }
}
