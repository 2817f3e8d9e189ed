/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

/** A document of a rendered file and what Helm reads of it. */
record ManifestDocument(String text, ManifestHead head) {}
