/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

/** A document of a rendered file, with the metadata that Helm reads. */
record ManifestDocument(String text, ManifestHead head) {}
