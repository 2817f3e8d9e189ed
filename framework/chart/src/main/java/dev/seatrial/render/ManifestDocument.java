/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.manifest.ManifestContent;

/**
 * A document of a rendered file.
 *
 * @param head the metadata that Helm reads
 * @param content everything, decoded on demand
 */
record ManifestDocument(String text, ManifestHead head, ManifestContent content) {

    ManifestDocument(String text, ManifestHead head) {
        this(text, head, ManifestContent.ofText(text));
    }
}
