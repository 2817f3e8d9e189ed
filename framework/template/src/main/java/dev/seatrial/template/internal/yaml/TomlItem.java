/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/**
 * What the TOML lexer found.
 *
 * @param text its text, or the message of an error
 * @param line where the lexer was, counted from 1
 */
record TomlItem(TomlItemType type, String text, int line) {}
