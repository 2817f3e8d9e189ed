/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFileTest {

    private final SourceFile file = SourceFile.of("f", "one\r\ntwo\n\n😀 x");

    @Test
    void counts_lines_from_one() {
        assertThat(file.lineAt(0)).isEqualTo(1);
        assertThat(file.lineAt(4)).isEqualTo(1);
        assertThat(file.lineAt(5)).isEqualTo(2);
        assertThat(file.lineAt(file.text().length())).isEqualTo(4);
        assertThat(file.lineCount()).isEqualTo(4);
    }

    @Test
    void gives_lines_without_their_breaks() {
        assertThat(file.line(1)).isEqualTo("one");
        assertThat(file.line(2)).isEqualTo("two");
        assertThat(file.line(3)).isEmpty();
        assertThat(file.line(4)).isEqualTo("😀 x");
    }

    @Test
    void counts_columns_in_characters() {
        assertThat(file.position(file.text().indexOf('x'))).isEqualTo(new Position(4, 3));
    }

    @Test
    void a_text_that_ends_with_a_break_has_an_empty_last_line() {
        SourceFile ended = SourceFile.of("f", "a\n");

        assertThat(ended.lineCount()).isEqualTo(2);
        assertThat(ended.line(2)).isEmpty();
    }

    @Test
    void knows_many_lines() {
        SourceFile many = SourceFile.of("f", "x\n".repeat(1000));

        assertThat(many.lineAt(1998)).isEqualTo(1000);
    }
}
