/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.manifest.ManifestContent;

/** A document with its template and kind. Everything else is only parsed on demand. */
record RenderedManifest(String source, String text, String kind, ManifestContent content) {}
