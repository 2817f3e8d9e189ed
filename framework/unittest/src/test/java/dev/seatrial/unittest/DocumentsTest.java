/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.unittest.internal.check.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

    /** How helm-unittest 1.1.2 separates documents. */
    private static final Pattern SEPARATOR = Pattern.compile("(?:^|[\\t\\n\\f\\r ]*\\n)---[\\t\\n\\f\\r ]*");

    @Test
    void documents_know_the_lines_on_which_they_begin() {
        List<Document> documents = Document.all("---\na: 1\n\n---  \n\nb: 2\n---\nc: 3\n---\n# nothing\n");

        assertThat(documents.stream().map(Document::line)).containsExactly(2, 6, 8);
        assertThat(documents.stream().map(Document::text)).containsExactly("a: 1\n", "b: 2\n", "c: 3\n");
    }

    static Stream<String> texts() {
        Random random = new Random(7);
        List<String> pieces = List.of("---", "--", "-", "\n", "\n", "\n---\n", " ", "\t", "\r", "a: 1", "b: x", "----");
        return Stream.generate(() -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(12); i >= 0; i--) {
                        text.append(pieces.get(random.nextInt(pieces.size())));
                    }
                    return text.toString();
                })
                .filter(text -> split(text).stream().allMatch(DocumentsTest::isMapping))
                .limit(300);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void documents_are_separated_as_by_the_expression_of_helm_unittest(String text) {
        assertThat(Document.all(text).stream().map(Document::text)).isEqualTo(split(text));
    }

    private static List<String> split(String text) {
        List<String> documents = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(text);
        int from = 0;
        while (matcher.find()) {
            documents.add(text.substring(from, matcher.start()) + "\n");
            from = matcher.end();
        }
        documents.add(text.substring(from));
        documents.removeIf(String::isBlank);
        return documents;
    }

    private static boolean isMapping(String document) {
        return document.matches("[ \\n\\r]*[ab]: [1x][ \\n\\r]*");
    }
}
