/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** What an item of the TOML lexer is. */
enum TomlItemType {
    ERROR,
    EOF,
    TEXT,
    STRING,
    STRING_ESC,
    RAW_STRING,
    MULTILINE_STRING,
    RAW_MULTILINE_STRING,
    BOOL,
    INTEGER,
    FLOAT,
    DATETIME,
    ARRAY,
    ARRAY_END,
    TABLE_START,
    TABLE_END,
    ARRAY_TABLE_START,
    ARRAY_TABLE_END,
    KEY_START,
    KEY_END,
    COMMENT_START,
    INLINE_TABLE_START,
    INLINE_TABLE_END
}
