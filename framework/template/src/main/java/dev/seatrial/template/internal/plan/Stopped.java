/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.TemplateException;

/** Ends an execution from the place where a limit is reached, past all the templates that called each other. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TemplateException error;

    Stopped(TemplateException error) {
        super(error.getMessage(), error, false, false);
        this.error = error;
    }

    TemplateException error() {
        return error;
    }
}
