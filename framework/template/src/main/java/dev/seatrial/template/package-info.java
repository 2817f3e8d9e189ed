/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Go's {@code text/template}: execution points, and listeners for the execution. This package does not know charts. Start reading at
 * {@code TemplateSet}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template;
