/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.go.GoError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors are those that {@code helm template -f} of Helm 4.1.4 prints. */
class CsvRecordTest {

    @Test
    void commas_separate_fields_outside_of_quotes() {
        assertThat(CsvRecord.fields("a,\"b,c\",\"d\"\"e\",")).containsExactly("a", "b,c", "d\"e", "");
    }

    @Test
    void no_text_has_no_fields() {
        assertThat(CsvRecord.fields("")).isEmpty();
    }

    @Test
    void only_the_first_line_counts_unless_quotes_join_it_to_the_next() {
        assertThat(CsvRecord.fields("\na,b\nc")).containsExactly("a", "b");
        assertThat(CsvRecord.fields("\"a\nb\",c\nd")).containsExactly("a\nb", "c");
    }

    @ParameterizedTest(name = "{0} fails with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a"b    | parse error on line 1, column 2: bare " in non-quoted-field
                    "a     | parse error on line 1, column 3: extraneous or missing " in quoted-field
                    "a"b   | parse error on line 1, column 3: extraneous or missing " in quoted-field
                    """)
    void stray_quotes_fail_with_the_text_of_go(String text, String message) {
        assertThatThrownBy(() -> CsvRecord.fields(text))
                .isInstanceOf(GoError.class)
                .hasMessage(message);
    }

    @Test
    void empty_lines_alone_are_the_end_of_the_text() {
        assertThatThrownBy(() -> CsvRecord.fields("\n"))
                .isInstanceOf(GoError.class)
                .hasMessage("EOF");
    }
}
