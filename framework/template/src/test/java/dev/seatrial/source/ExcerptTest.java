/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
                    a: [b] c     # 1 | a: b c~  |    ^
                    a: [bcd]     # 1 | a: bcd~  |    ^^^
                    日本 [ab]     # 1 | 日本 ab~  |      ^^
                    [日本] ab     # 1 | 日本 ab~  | ^^^^
                    é [ab]       # 1 | é ab~  |   ^^
                    x~y: [z~z] # 2 | y: z~  |    ^
                    end[]        # 1 | end~  |    ^
                    """)
    void puts_carets_under_the_span(String marked, String expected) {
        String text = marked.replace('~', '\n');
        int start = text.indexOf('[');
        int end = text.indexOf(']') - 1;

        Excerpt excerpt = new Excerpt(SourceFile.of("f", text.replace("[", "").replace("]", "")), new Span(start, end));

        assertThat(excerpt.text()).isEqualTo(expected.replace('~', '\n'));
    }
}
