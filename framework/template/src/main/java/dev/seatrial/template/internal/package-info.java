/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a template set is built from and what comes out of it: functions and their tables, options, traces, errors. Knows
 * Go values and diagnostics, and neither syntax nor plans. Start reading at {@link
 * dev.seatrial.template.internal.TemplateFunction}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal;
