/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns execution: the planner that turns syntax into small executable nodes, with names, constants and functions
 * resolved once, and those nodes. Follows {@code exec.go} of Go's {@code text/template} (1.25); {@code include} and
 * {@code tpl} follow Helm's {@code pkg/engine/engine.go}. Knows nothing of charts. Start reading at
 * {@link dev.seatrial.template.internal.plan.Library}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal.plan;
