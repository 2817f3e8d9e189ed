/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Rendered manifests: their identities, the origins of their lines, and paths into them. This package depends on YAML, but not on charts,
 * values or rendering. Start reading at {@link dev.seatrial.manifest.Manifests}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.manifest;
