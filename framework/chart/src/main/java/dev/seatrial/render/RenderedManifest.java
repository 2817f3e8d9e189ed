/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

/** A document with the template that wrote it and its kind, before anybody asks for more. */
record RenderedManifest(String source, String text, String kind) {}
