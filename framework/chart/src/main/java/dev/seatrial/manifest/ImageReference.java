/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a reference to a container image, as {@code distribution/reference} splits it.
 *
 * @param repository registry and name
 * @param tag null where there is none
 * @param digest null where there is none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ImageReference(
        String repository, @Nullable String tag, @Nullable String digest) {

    /** Reads a reference such as {@code registry:5000/web:1.2@sha256:...}. Any text has one. */
    public static ImageReference of(String image) {
        int at = image.indexOf('@');
        String digest = at < 0 ? null : image.substring(at + 1);
        String rest = at < 0 ? image : image.substring(0, at);
        // A colon before the last slash belongs to the registry's port.
        int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
        return colon < 0
                ? new ImageReference(rest, null, digest)
                : new ImageReference(rest.substring(0, colon), rest.substring(colon + 1), digest);
    }

    /** Tells whether the reference leads to the same image tomorrow: by digest, or by a tag other than {@code latest}. */
    public boolean isPinned() {
        return digest != null || (tag != null && !tag.isEmpty() && !tag.equals("latest"));
    }
}
