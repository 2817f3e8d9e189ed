/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerLogTest {

    private static final int MOST = 200_000;
    private static final int TAIL = 1000;

    private final ContainerLog log = new ContainerLog(MOST, TAIL);

    @AfterEach
    void delete() {
        log.close();
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        log.write(bytes, 0, bytes.length);
    }

    @Test
    void a_log_below_the_limit_is_kept_whole() {
        write("first\n");
        write("x".repeat(MOST - 20));
        write("\nlast\n");

        assertThat(log.text()).startsWith("first\nx").endsWith("x\nlast\n").hasSize(MOST - 8);
        assertThat(log.dropped()).isZero();
    }

    @Test
    void a_text_in_the_middle_of_a_long_log_is_found() {
        ContainerLog whole = new ContainerLog(3_000_000, TAIL);
        byte[] line = "a line of a log that is written again and again\n".getBytes(UTF_8);
        for (int i = 0; i < 50_000; i++) {
            whole.write(line, 0, line.length);
            if (i == 25_000) {
                byte[] needle = "needle in the middle\n".getBytes(UTF_8);
                whole.write(needle, 0, needle.length);
            }
        }

        assertThat(whole.contains("needle in the middle")).isTrue();
        assertThat(whole.contains("another needle")).isFalse();
        whole.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_530, 131_071, MOST - 3, MOST - 1, MOST})
    void a_text_across_any_border_is_found(int at) {
        write("x".repeat(at));
        write("gr\u00fcne Na\u0308del \ud83d\ude00");
        write("y".repeat(TAIL / 2));

        assertThat(log.contains("gr\u00fcne Na\u0308del \ud83d\ude00")).isTrue();
        assertThat(log.text()).contains("xgr\u00fcne Na\u0308del \ud83d\ude00y");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void no_character_is_cut_where_bytes_are_omitted(int shift) {
        write("-".repeat(shift));
        write("\ud83d\ude00".repeat(MOST / 2));
        write("\u20ac".repeat(TAIL));

        assertThat(log.text())
                .doesNotContain("\ufffd")
                .containsPattern("\ud83d\ude00\n\\.\\.\\. \\(\\d+ bytes omitted\\)\n\u20ac");
        assertThat(log.dropped()).isEqualTo(shift + MOST * 2 + TAIL * 3 - MOST - TAIL);
    }

    @Test
    void what_is_omitted_is_not_found_but_known_to_be_unknown() {
        write("x".repeat(MOST));
        write("needle");
        write("y".repeat(TAIL * 2));
        write("end");

        assertThat(log.contains("needle")).isFalse();
        assertThat(log.contains("yend")).isTrue();
        assertThat(log.dropped()).isPositive();
    }

    @Test
    void the_end_is_left_when_the_file_is_deleted() {
        write("x".repeat(MOST * 2));
        write("end");
        log.close();
        write("more");

        assertThat(log.text()).endsWith("xend");
    }

    @Test
    void single_bytes_are_written_too() {
        log.write('a');
        log.write('b');

        assertThat(log.text()).isEqualTo("ab");
        assertThat(log.isEmpty()).isFalse();
    }
}
