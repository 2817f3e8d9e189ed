/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns versions and constraints as Masterminds/semver reads and compares them: the template functions, chart dependencies
 * and {@code kubeVersion} share it. Knows Go's numbers and errors, and no template. Start reading at {@code Semver}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal.semver;
