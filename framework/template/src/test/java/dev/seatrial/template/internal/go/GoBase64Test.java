/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoBase64Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd", "ü€𝄞", "\u0000\u0001"})
    void decodes_what_it_encodes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(decode(GoBase64.encode(bytes))).isEqualTo(bytes);
    }

    @Test
    void ignores_line_breaks_only() {
        assertThat(decode("Zm\r\n9v\nYg=\n=\n")).isEqualTo("foob".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> decode("Zm 9v")).hasMessage("illegal base64 data at input byte 2");
    }

    @ParameterizedTest
    @CsvSource({
        "Z,0", "Zm,0", "Zm9,0", "Zm9vY,4", "=,0", "Z=,1", "Zg=,3", "Zg=x,2", "Zg==x,4", "Zm8=x,4", "Zm-v,2", "é,0"
    })
    void names_the_byte_that_go_names(String text, int offset) {
        assertThatThrownBy(() -> decode(text))
                .isInstanceOf(GoError.class)
                .hasMessage("illegal base64 data at input byte " + offset);
    }

    private static byte[] decode(String text) {
        return GoBase64.decode(text.getBytes(StandardCharsets.UTF_8));
    }
}
