/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import java.util.Optional;

/** The archive of a chart in memory, and the name of its file. Immutable. */
final class DownloadedArchive {

    private final String fileName;
    private final byte[] content;
    private final Optional<byte[]> provenance;

    /** Creates an archive. Its content must not be changed afterwards. */
    DownloadedArchive(String fileName, byte[] content, Optional<byte[]> provenance) {
        this.fileName = fileName;
        this.content = content;
        this.provenance = provenance;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    /** Returns the file of provenance, if it was asked for and there is one. */
    Optional<byte[]> provenance() {
        return provenance;
    }
}
