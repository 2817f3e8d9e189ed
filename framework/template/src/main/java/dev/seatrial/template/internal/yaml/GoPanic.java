/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;

/** A panic of Go's encoders, which the functions of Helm that swallow errors do not swallow. */
public final class GoPanic extends GoError {

    private static final long serialVersionUID = 1L;

    GoPanic(String message) {
        super(message);
    }
}
