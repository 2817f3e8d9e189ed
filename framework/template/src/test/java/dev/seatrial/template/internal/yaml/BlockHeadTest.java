/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.limit.Budget;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockHeadTest {

    private static final int DOCUMENTS = Integer.getInteger("seatrial.heads", 200_000);

    @Test
    void a_head_that_is_read_by_lines_is_that_of_the_parser() {
        Random random = new Random(17);
        int read = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String document = new BlockDocuments(random).next();
            SimpleHead head = BlockHead.scan(document, Budget.unlimited());
            if (head != null) {
                read++;
                assertThat(head)
                        .as(() -> "document:\n" + document)
                        .isEqualTo(HeadReader.read(document, Budget.unlimited()));
            }
        }

        assertThat(read).as("documents read by lines").isBetween(DOCUMENTS / 5, DOCUMENTS * 9 / 10);
    }

    @Test
    void an_everyday_manifest_needs_no_parser() {
        String manifest = """
                # Source: shop/templates/web.yaml
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: "web"
                  annotations:
                    "helm.sh/hook": pre-install
                    helm.sh/hook-weight: '5'
                  labels: {}
                spec:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: web
                          args:
                          - --port=80
                          - |
                            key: value
                              - # no comment

                            last
                          image: "example.org/web:1.0" # the released one
                      volumes:
                      - emptyDir: {}
                """;

        assertThat(scan(manifest))
                .isEqualTo(new SimpleHead(
                        "apps/v1",
                        "Deployment",
                        new SimpleHead.Metadata(
                                "web", Map.of("helm.sh/hook", "pre-install", "helm.sh/hook-weight", "5"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind: Pod\nkind: Job\n",
                "kind: 5\n",
                "Kind: Pod\n",
                "metadata:\n",
                "metadata: {}\n",
                "metadata:\n  name: true\n",
                "metadata:\n  annotations:\n    a: 1\n",
                "a: b\n  c\n",
                "a: b: c\n",
                "a: b\n c: d\n",
                "a: [b, c,]\n",
                "a: [b: c]\n",
                "a: {b: c}\n",
                "a:\n{}\n",
                "a: .inf\n",
                "a: \"b\n  c\"\n",
                "a: &b c\n",
                "a: *b\n",
                "a: !!int 5\n",
                "a:\tb\n",
                "a: |\n   \n  b\n",
                "a: |\n \tb\n",
                "a: |2\n   b\n",
                "a: b\r\n",
                "- a\n",
                "a\n",
                "--- a\n",
                "1: a\n",
                "yes: a\n",
                "<<: a\n",
            })
    void a_document_that_needs_a_parser_is_left_to_it(String document) {
        assertThat(scan(document)).isNull();
    }

    private static @Nullable SimpleHead scan(String document) {
        return BlockHead.scan(document, Budget.unlimited());
    }
}
