/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretDataTest {

    @Test
    void only_values_of_secrets_are_masked() {
        assertThat(SecretData.maskedIn("""
                ---
                # Source: shop/templates/secret.yaml
                apiVersion: v1
                kind: Secret
                metadata:
                  name: shop
                type: Opaque
                data:
                  key: "ekRCNDBn"
                  other: YWJj
                stringData:
                  cert: |
                    -----BEGIN
                    deep: down
                  plain: text
                ---
                apiVersion: v1
                kind: ConfigMap
                data:
                  key: shown
                """)).isEqualTo("""
                ---
                # Source: shop/templates/secret.yaml
                apiVersion: v1
                kind: Secret
                metadata:
                  name: shop
                type: Opaque
                data:
                  key: ***
                  other: ***
                stringData:
                  cert: ***
                  plain: ***
                ---
                apiVersion: v1
                kind: ConfigMap
                data:
                  key: shown
                """);
    }

    @Test
    void a_mapping_on_one_line_is_masked_as_a_whole() {
        assertThat(SecretData.maskedIn("kind: Secret\ndata: {a: YWJj}\ntype: Opaque\n"))
                .isEqualTo("kind: Secret\ndata: ***\ntype: Opaque\n");
    }

    @Test
    void a_secret_without_data_is_not_changed() {
        assertThat(SecretData.maskedIn("kind: Secret\nmetadata:\n  name: a\n"))
                .isEqualTo("kind: Secret\nmetadata:\n  name: a\n");
    }
}
