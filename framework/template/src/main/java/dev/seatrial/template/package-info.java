/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns Go's {@code text/template}: parsed template sets, functions and how they are bound, execution, its listener and
 * its errors. Knows nothing of charts. Start reading at {@code TemplateSet}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template;
