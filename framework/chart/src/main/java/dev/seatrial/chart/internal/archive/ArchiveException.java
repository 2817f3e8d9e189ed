/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

/** An archive that Go's readers refuse. */
public final class ArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    ArchiveException(Fault fault) {
        super(fault.text());
        this.fault = fault;
    }

    /** Returns what is wrong. */
    public Fault fault() {
        return fault;
    }
}
