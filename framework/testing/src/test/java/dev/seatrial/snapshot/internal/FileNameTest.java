/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void a_valid_name_is_not_changed() {
        assertThat(FileName.of("renders_the-Defaults.v1=2")).isEqualTo("renders_the-Defaults.v1=2");
        assertThat(FileName.of("a".repeat(100))).hasSize(100);
        assertThat(FileName.caseless("plain")).isEqualTo("plain");
    }

    @Test
    void invalid_characters_are_replaced_and_a_digest_is_added() {
        assertThat(FileName.of("a/b")).isEqualTo("a_b-c14cddc0");
        assertThat(FileName.of("../etc")).isEqualTo("etc-f7f9121f");
        assertThat(FileName.of("ünï")).startsWith("n-");
        assertThat(FileName.of("")).isEqualTo("-e3b0c442");
        assertThat(FileName.of("con")).startsWith("con-");
        assertThat(FileName.of("NUL.txt")).startsWith("NUL.txt-");
        assertThat(FileName.of("console")).isEqualTo("console");
        assertThat(FileName.of("a".repeat(101))).hasSize(109);
        assertThat(FileName.caseless("Plain")).startsWith("Plain-").hasSize(14);
        assertThat(FileName.caseless("P/")).isEqualTo(FileName.of("P/"));
    }

    @Test
    void different_texts_have_different_names_even_if_case_is_ignored() {
        List<String> texts = List.of(
                "a b",
                "a_b",
                "a/b",
                "a\\b",
                "a:b",
                "A_b",
                "a_B",
                "a\nb",
                " a_b",
                "a_b ",
                ".a_b",
                "a_b.",
                "ä",
                "ö",
                "",
                "x".repeat(200),
                "x".repeat(201),
                "con",
                "CON");
        Set<String> names = new HashSet<>();

        texts.forEach(text -> names.add(FileName.caseless(text).toLowerCase(Locale.ROOT)));

        assertThat(names)
                .hasSize(texts.size())
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9._=-]+").hasSizeLessThan(120));
    }

    @Test
    void long_names_of_several_parts_are_shortened() {
        assertThat(FileName.bounded("a".repeat(200))).hasSize(200);
        assertThat(FileName.bounded("a".repeat(201))).hasSize(209).startsWith("aaa");
        assertThat(FileName.bounded("a".repeat(201))).isNotEqualTo(FileName.bounded("a".repeat(202)));
    }
}
