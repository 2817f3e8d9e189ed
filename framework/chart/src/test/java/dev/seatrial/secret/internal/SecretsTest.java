/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.yaml.Json;
import dev.seatrial.template.internal.yaml.Yaml;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String SECRET = "tr0ub4dor&3 \"x\"";
    private static final String SHOWN = Masked.of(SECRET);

    private static Secrets values(String yaml) {
        return SecretCollector.of(List.of(), List.of(SecretFindings.of(Yaml.decodeMap(yaml))));
    }

    private static Secrets manifests(String... yaml) {
        return SecretCollector.of(
                Arrays.stream(yaml)
                        .map(Yaml::decodeMap)
                        .map(SecretFindings::ofManifest)
                        .toList(),
                List.of());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    @Nested
    class Masks {

        @Test
        void say_whether_two_secrets_are_equal_and_hardly_more() {
            assertThat(Masked.of("hunter2")).matches("<masked [0-9a-f]{4}>").isEqualTo(Masked.of("hunter2"));
            assertThat(Masked.of("hunter2")).isNotEqualTo(Masked.of("hunter3"));
            // Of many guesses several fit, so that none of them is confirmed.
            Set<String> all = new HashSet<>();
            int guesses = 200_000;
            for (int i = 0; i < guesses; i++) {
                all.add(Masked.of("guess-" + i));
            }
            assertThat(all).hasSizeBetween(60_000, 65_536);
        }

        @Test
        void are_not_masked_again() {
            assertThat(Masked.of(SHOWN)).isEqualTo(SHOWN);
            assertThat(Secrets.none().mask("password: " + SHOWN)).isEqualTo("password: " + SHOWN);
            assertThat(Masked.of("")).isEmpty();
        }
    }

    @Nested
    class A_secret_is_found {

        private final Secrets secrets = values(Json.encode(Map.of("db", Map.of("password", SECRET))));

        private void assertMasked(String text, String expected) {
            assertThat(secrets.mask(text)).isEqualTo(expected);
        }

        @Test
        void as_it_is() {
            assertMasked("say " + SECRET + "!", "say " + SHOWN + "!");
            assertMasked(SECRET, SHOWN);
        }

        @Test
        void in_base64() {
            assertMasked("x: " + base64(SECRET), "x: " + SHOWN);
            assertMasked("x: " + base64(SECRET + "\n"), "x: " + SHOWN);
            assertMasked("x: " + base64(base64(SECRET)), "x: " + SHOWN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a", "ab", "abc", "user:", "https://user:"})
        void in_the_middle_of_base64_wherever_it_starts(String before) {
            for (String after : List.of("", "@", "@h", "@host/db")) {
                String masked = secrets.mask("Authorization: Basic " + base64(before + SECRET + after) + ".");

                assertThat(masked).isEqualTo("Authorization: Basic " + SHOWN + ".");
            }
        }

        @Test
        void in_urls() {
            String plus = URLEncoder.encode(SECRET, UTF_8);
            assertMasked("https://h/?q=" + plus + "&x=1", "https://h/?q=" + SHOWN + "&x=1");
            assertMasked(
                    "postgres://app:" + plus.replace("+", "%20") + "@db/shop", "postgres://app:" + SHOWN + "@db/shop");
        }

        @Test
        void escaped_for_json_yaml_and_go() {
            assertMasked(Json.encode(Map.of("a", SECRET)), "{\"a\":\"" + SHOWN + "\"}");
            assertMasked(Yaml.encode(Map.of("a", SECRET)), "a: " + SHOWN + "\n");
            assertMasked("got \"tr0ub4dor&3 \\\"x\\\"\"", "got \"" + SHOWN + "\"");
        }

        @Test
        void line_by_line() {
            String pem =
                    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq0123456789\nhkiG9w0BAQEFAASC9876543210\n-----END PRIVATE KEY-----\n";
            Secrets keys = manifests(Yaml.encode(
                    Map.of("kind", "Secret", "metadata", Map.of("name", "tls"), "stringData", Map.of("tls.key", pem))));

            assertThat(keys.mask("  | MIIEvQIBADANBgkq0123456789\n  | hkiG9w0BAQEFAASC9876543210\n"))
                    .isEqualTo("  | " + Masked.of("MIIEvQIBADANBgkq0123456789") + "\n  | "
                            + Masked.of("hkiG9w0BAQEFAASC9876543210") + "\n");
            assertThat(keys.mask("tls.key is \"" + pem.replace("\n", "\\n") + "\""))
                    .doesNotContain("MIIE")
                    .doesNotContain("hkiG");
        }

        @Test
        void after_an_escape_but_not_within_a_longer_word() {
            Secrets hunter = values("password: hunter2");

            assertThat(hunter.mask("a\\nhunter2, %20hunter2, (hunter2) xhunter2 hunter22"))
                    .isEqualTo("a\\n%1$s, %%20%1$s, (%1$s) xhunter2 hunter22".formatted(Masked.of("hunter2")));
        }
    }

    @Nested
    class Secrets_are {

        @Test
        void the_values_of_secrets_also_in_lists() {
            Secrets secrets = manifests("""
                    kind: List
                    items:
                      - kind: Secret
                        metadata: {name: a}
                        data: {pin: %s}
                      - kind: Secret
                        metadata: {name: b}
                        stringData: {dsn: "server=10.0.0.1;uid=sa"}
                    """.formatted(base64("zq81-kk")));

            assertThat(secrets.mask("zq81-kk and server=10.0.0.1;uid=sa"))
                    .isEqualTo(Masked.of("zq81-kk") + " and " + Masked.of("server=10.0.0.1;uid=sa"));
        }

        @Test
        void the_values_of_keys_that_policies_call_secrets() {
            Secrets secrets = values("""
                    auth: {rootPassword: sesame-1, API_KEY: sesame-2, tokens: [sesame-3]}
                    dsn: postgres://app:sesame-4@db/shop
                    args: [--admin-password, sesame-5, --jwt-secret=sesame-6]
                    env: [{name: CLIENT_SECRET, value: sesame-7}]
                    extra: {number: {password: 90210771}}
                    config: |
                      db.password = sesame-8
                    """);

            for (int i = 1; i <= 8; i++) {
                assertThat(secrets.mask("is sesame-" + i)).isEqualTo("is " + Masked.of("sesame-" + i));
            }
            assertThat(secrets.mask("is 90210771")).isEqualTo("is " + Masked.of("90210771"));
        }

        @Test
        void what_is_inside_a_secret() {
            Secrets secrets = manifests("""
                    kind: Secret
                    metadata: {name: registry}
                    data: {.dockerconfigjson: %s, url: %s}
                    """.formatted(
                    base64("{\"auths\":{\"r.io\":{\"username\":\"ci\",\"password\":\"pull-me-77\",\"auth\":\"%s\"}}}"
                            .formatted(base64("ci:pull-me-77"))),
                    base64("amqp://mq:mq-pass-9@mq:5672")));

            assertThat(secrets.mask("pull-me-77 " + base64("ci:pull-me-77") + " mq-pass-9"))
                    .isEqualTo(Masked.of("pull-me-77") + " " + Masked.of("pull-me-77") + " " + Masked.of("mq-pass-9"));
        }

        @Test
        void no_names_switches_or_references() {
            Secrets secrets = values("""
                    auth: {existingSecret: shop-credentials-7, tokenReview: true, secret: {name: abcdefgh-1}}
                    imagePullSecrets: [registry-key-1]
                    automountServiceAccountToken: false
                    password: "{{ .Values.global.password }}"
                    """);

            String text = "shop-credentials-7 abcdefgh-1 registry-key-1 true false {{ .Values.global.password }}";
            assertThat(secrets.mask(text)).isEqualTo(text);
        }
    }

    @Nested
    class Short_and_common_values {

        private final Secrets secrets = manifests("""
                kind: Secret
                metadata: {name: db, namespace: shop}
                stringData: {user: admin, role: postgres, port: "5432", enabled: "true", one: "1", none: "", host: shop-db,
                  password: admin}
                """, """
                kind: Deployment
                metadata: {name: shop-db, labels: {app: shop}}
                """);

        @Test
        void are_left_in_messages() {
            String text = "`spec.on` of Deployment/shop-db is true, not 1: admin, postgres, bitnami/postgresql:1, 5432";

            assertThat(secrets.mask(text)).isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiterString = "=>",
                quoteCharacter = '~',
                value = {
                    "helm install --set db.password=admin,x=1 => helm install --set db.password=%s,x=1",
                    "`db.password` is \"admin\" (--set db.password=admin) => `db.password` is \"%1$s\" (--set db.password=%1$s)",
                    "  3 |   password: admin => 3 |   password: %s",
                    "+  \"password\": \"admin\", => +  \"password\": \"%s\",",
                    "{\"a\":1,\"password\":\"admin\"} => {\"a\":1,\"password\":\"%s\"}",
                    "mysql://root:admin@db => mysql://root:%s@db",
                    "run --password admin now => run --password %s now",
                })
        void are_masked_behind_their_keys(String text, String expected) {
            assertThat(secrets.mask(text)).isEqualTo(expected.formatted(Masked.of("admin")));
        }

        @Test
        void are_masked_in_the_data_of_secrets() {
            Object masked = SecretDocuments.masked(
                    Yaml.decodeMap(
                            "kind: Secret\ndata: {user: YWRtaW4=, empty: \"\"}\nstringData: {enabled: \"true\"}\n"),
                    secrets);

            assertThat(masked)
                    .isEqualTo(Map.of(
                            "kind", "Secret",
                            "data", Map.of("user", Masked.of("admin"), "empty", ""),
                            "stringData", Map.of("enabled", Masked.of("true"))));
        }
    }

    @Test
    void the_text_of_manifests_keeps_all_but_its_secrets() {
        assertThat(SecretDocuments.masked("""
                ---
                # Source: shop/templates/secret.yaml
                apiVersion: v1
                kind: Secret
                metadata:
                  name: shop
                data:
                  key: "ekRCNDBn"
                stringData:
                  cert: |
                    -----BEGIN
                    deep: down
                ---
                kind: ConfigMap # comments stay
                data:
                  key: shown
                  copy: zDB40g-1
                """, Secrets.of(Set.of("zDB40g-1"), Set.of(), Set.of())))
                .isEqualTo("""
                ---
                # Source: shop/templates/secret.yaml
                apiVersion: v1
                data:
                  key: %s
                kind: Secret
                metadata:
                  name: shop
                stringData:
                  cert: %s
                ---
                kind: ConfigMap # comments stay
                data:
                  key: shown
                  copy: %s
                """.formatted(
                                Masked.of("zDB40g"), Masked.of("-----BEGIN\ndeep: down\n"), Masked.of("zDB40g-1")));
    }

    @Test
    void nothing_is_masked_if_secrets_are_shown() {
        Secrets secrets = values("password: hunter2");

        assertThat(secrets.unless(true).mask("password=hunter2")).isEqualTo("password=hunter2");
        assertThat(secrets.unless(true).hidden().mask("hunter2")).isEqualTo(Masked.of("hunter2"));
        assertThat(secrets.and(Secrets.none().unless(true)).isShown()).isTrue();
    }

    @Test
    void long_texts_without_any_structure_are_searched_in_a_moment() {
        Secrets secrets = values("password: hunter2-hunter2");
        String text = "aGVsbG8gd29ybGQ/".repeat(60_000);

        assertThat(secrets.mask(text)).isEqualTo(text);
        assertThat(secrets.mask("a.b-".repeat(200_000))).hasSize(800_000);
    }
}
