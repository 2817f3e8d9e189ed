/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages underline of a manifest's text. */
class SpansTest {

    private static final String TEXT = """
            # a comment
            plain: nginx:1.27   # the image
            double: "say \\"hi\\"" # quoted
            single: 'it''s: here' # quoted
            folded: "one
              two"
            wrapped: one
              two
            block: |
              text
            nothing:
            tilde: ~
            tagged: !!str 80 # tagged
            anchored: &port 80
            again: *port
            "quoted: key": {inner: [1, 2]}   # more
            'it''s': [a]
            plain:key: {a: 1}
            list:
            - name: one
              port: 80
            - {name: two, port: 81}
            - last
            umlauts: {ä😀: "ü", b: c}
            base: &base {cpu: 1, memory: 2}
            other: &other {memory: 3, disk: 4}
            late: {<<: *base, cpu: 5}
            early: {cpu: 6, <<: *base}
            both: {<<: [*base, *other]}
            twice: 1
            """;

    private final Manifest manifest = Manifest.parse("all.yaml", TEXT);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "plain ; 2 ; nginx:1.27",
                "double ; 3 ; \"say \\\"hi\\\"\"",
                "single ; 4 ; 'it''s: here'",
                "folded ; 5 ; \"one",
                "wrapped ; 7 ; one",
                "block ; 9 ; |",
                "tilde ; 12 ; ~",
                "tagged ; 13 ; !!str 80 # tagged",
                "anchored ; 14 ; &port 80",
                "again ; 15 ; again",
                "['quoted: key'] ; 16 ; \"quoted: key\"",
                "['quoted: key'].inner ; 16 ; inner",
                "['quoted: key'].inner[0] ; 16 ; 1",
                "['quoted: key'].inner[-1] ; 16 ; 2",
                "[\"it's\"] ; 17 ; 'it''s'",
                "['plain:key'] ; 18 ; plain:key",
                "list ; 19 ; list",
                "list[0] ; 20 ; name: one",
                "list[name=one].port ; 21 ; 80",
                "list[1] ; 22 ; {name: two, port: 81}",
                "list[port=81].name ; 22 ; two",
                "list[-1] ; 23 ; last",
                "umlauts.ä😀 ; 24 ; \"ü\"",
                "umlauts.b ; 24 ; c",
                "late.cpu ; 27 ; 5",
                "late.memory ; 25 ; 2",
                "early.cpu ; 28 ; 6",
                "both.memory ; 25 ; 2",
                "both.disk ; 26 ; 4",
            })
    void a_scalar_is_shown_as_written_and_all_else_by_its_key(String path, int line, String shown) {
        assertThat(manifest.spanOf(ManifestPath.of(path))).hasValueSatisfying(span -> {
            assertThat(TEXT.substring(span.start(), span.end())).isEqualTo(shown);
            assertThat(SourceFile.of("", TEXT).lineAt(span.start())).isEqualTo(line);
        });
    }

    @Test
    void a_value_that_is_left_out_is_a_place_without_text() {
        assertThat(manifest.spanOf(ManifestPath.of("nothing"))).hasValueSatisfying(span -> {
            assertThat(span.end()).isEqualTo(span.start());
            assertThat(TEXT.substring(0, span.start())).endsWith("\nnothing:");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "plain.x", "list[3]", "list[-4]", "list[name=three]", "list.name", "late.disk"})
    void a_path_that_leads_nowhere_shows_nothing(String path) {
        assertThat(manifest.spanOf(ManifestPath.of(path))).isEmpty();
    }

    @Test
    void a_text_without_content_shows_nothing() {
        assertThat(Manifest.parse("a.yaml", "# nothing\n").spanOf(ManifestPath.of("a")))
                .isEmpty();
    }

    @Test
    void of_a_key_that_is_written_twice_the_last_counts() {
        String text = "a: 1\nb: 2\na: 3\n";

        assertThat(Manifest.parse("a.yaml", text).spanOf(ManifestPath.of("a")))
                .hasValueSatisfying(span -> assertThat(span.start()).isEqualTo(text.lastIndexOf('3')));
    }
}
