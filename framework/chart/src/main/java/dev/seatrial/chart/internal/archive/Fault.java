/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

/**
 * Why a reader stopped.
 *
 * @param text Go's text of the error
 */
public record Fault(String text) {

    /** Nothing is left. */
    public static final Fault EOF = new Fault("EOF");

    static final Fault UNEXPECTED_EOF = new Fault("unexpected EOF");

    /** No gzip header, or a damaged one. */
    public static final Fault GZIP_HEADER = new Fault("gzip: invalid header");

    static final Fault GZIP_CHECKSUM = new Fault("gzip: invalid checksum");
    static final Fault TAR_HEADER = new Fault("archive/tar: invalid tar header");
    static final Fault FIELD_TOO_LONG = new Fault("archive/tar: header field too long");
    static final Fault SPARSE_TOO_LONG = new Fault("archive/tar: sparse map too long");
    static final Fault MISSING_DATA = new Fault("archive/tar: sparse file references non-existent data");
    static final Fault UNREFERENCED_DATA = new Fault("archive/tar: sparse file contains unreferenced data");

    /** Returns the fault of compressed data that make no sense. */
    static Fault corrupt(long offset) {
        return new Fault("flate: corrupt input before offset " + offset);
    }

    /** Returns the fault, or an unexpected end in place of an end. */
    Fault withinData() {
        return equals(EOF) ? UNEXPECTED_EOF : this;
    }
}
