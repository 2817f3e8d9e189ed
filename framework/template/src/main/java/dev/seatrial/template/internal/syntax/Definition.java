/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.SourceFile;

/**
 * A named template: a whole file, or what a {@code define} or {@code block} in it defines.
 *
 * @param name the name it is called by
 * @param file where it stands, under the name that errors show
 * @param root what it executes
 */
public record Definition(String name, SourceFile file, Node.Block root) {}
