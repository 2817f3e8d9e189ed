/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns the syntax of templates: from text to nodes, and from a node to Go's text of it. Everything here follows Go's
 * package {@code text/template/parse} (1.25) to the letter, error texts and positions included. Knows nothing of
 * values or execution. Start reading at {@link dev.seatrial.template.internal.syntax.Parser}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal.syntax;
