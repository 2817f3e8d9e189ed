/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns rendered manifests: what a document is called, where its text came from, and how a path leads into it. Knows
 * YAML, and nothing of charts, values or how a manifest was rendered. Start reading at {@link dev.seatrial.manifest.Manifests}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.manifest;
