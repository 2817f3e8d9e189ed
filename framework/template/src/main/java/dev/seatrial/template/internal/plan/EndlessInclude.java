/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.go.GoError;

/** A template that includes itself without end. */
final class EndlessInclude extends GoError {

    private static final long serialVersionUID = 1L;

    private final String template;

    EndlessInclude(String template, String message, GoError wrapped) {
        super(message, wrapped);
        this.template = template;
    }

    /** Returns the name of the template. */
    String template() {
        return template;
    }
}
