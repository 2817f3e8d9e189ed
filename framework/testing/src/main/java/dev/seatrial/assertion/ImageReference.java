/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a reference to a container image, as {@code distribution/reference} splits it.
 *
 * @param repository registry and name
 * @param tag null where there is none
 * @param digest null where there is none
 */
record ImageReference(
        String repository, @Nullable String tag, @Nullable String digest) {

    static ImageReference of(String image) {
        int at = image.indexOf('@');
        String digest = at < 0 ? null : image.substring(at + 1);
        String rest = at < 0 ? image : image.substring(0, at);
        // A colon before the last slash belongs to the registry's port.
        int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
        return colon < 0
                ? new ImageReference(rest, null, digest)
                : new ImageReference(rest.substring(0, colon), rest.substring(colon + 1), digest);
    }

    boolean isPinned() {
        return digest != null || (tag != null && !tag.isEmpty() && !tag.equals("latest"));
    }
}
