/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.template.internal.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScrubbersTest {

    private static final String PEM = "-----BEGIN CERTIFICATE-----\nMIIB\nabcd==\n-----END CERTIFICATE-----";

    @Test
    void checksums_are_recognized_by_name_and_by_format() {
        assertThat(scrubbed(
                        "metadata: {annotations: {checksum/config: abc, my-checksum: d, sum: %s, short: abc}, labels: {checksum/x: abc}}"
                                .formatted("0a".repeat(32)),
                        Scrubbers.checksums()))
                .isEqualTo("""
                        metadata:
                          annotations:
                            checksum/config: <checksum>
                            my-checksum: <checksum>
                            short: abc
                            sum: <checksum>
                          labels:
                            checksum/x: abc
                        """);
    }

    @Test
    void chart_versions_are_removed_from_the_label() {
        assertThat(scrubbed(
                        "a: {helm.sh/chart: my-shop-1.2.3-rc.1, chart: shop-v1.2.3, other: shop-1.2.3}\nb: {chart: shop}\nc: {chart: 1}",
                        Scrubbers.chartVersion()))
                .isEqualTo("""
                        a:
                          chart: shop-<version>
                          helm.sh/chart: my-shop-<version>
                          other: shop-1.2.3
                        b:
                          chart: shop
                        c:
                          chart: 1
                        """);
    }

    @Test
    void dates_are_found_in_texts_and_lists() {
        assertThat(scrubbed(
                        "args: [\"--at=2024-01-02T03:04:05Z\", 2024-01-02 03:04:05 +0000, on 2024-01-02]",
                        Scrubbers.dates()))
                .isEqualTo("""
                        args:
                        - --at=<date>
                        - <date>
                        - on 2024-01-02
                        """);
    }

    @Test
    void generated_keys_hashes_and_uuids_are_replaced() {
        String encoded = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
        String like = "LS0tLS1CRUdJTi0";
        assertThat(scrubbed(
                        "a: \"%s\"\nb: %s\nc: admin:$2a$10$%s\nd: 123e4567-e89b-12d3-a456-426614174000\ne: %s"
                                .formatted(PEM.replace("\n", "\\n"), encoded, "a".repeat(53), like),
                        Scrubbers.generated()))
                .isEqualTo("""
                        a: <generated CERTIFICATE>
                        b: <generated>
                        c: admin:<generated hash>
                        d: <generated uuid>
                        e: LS0tLS1CRUdJTi0
                        """);
    }

    @Test
    void only_the_data_of_secrets_is_masked() {
        assertThat(scrubbed(
                        "kind: Secret\ndata: {a: b}\nstringData: {c: d}\nmetadata: {data: {e: f}}",
                        Scrubbers.secretData()))
                .isEqualTo("""
                        data:
                          a: <secret>
                        kind: Secret
                        metadata:
                          data:
                            e: f
                        stringData:
                          c: <secret>
                        """);
        assertThat(scrubbed("kind: ConfigMap\ndata: {a: b}", Scrubbers.secretData()))
                .contains("a: b");
    }

    @Test
    void a_path_selects_one_value_and_not_equal_ones() {
        String yaml = "kind: Pod\nspec: {containers: [{name: a, port: 80}, {name: b, port: 80}], port: 80}";

        assertThat(scrubbed(yaml, Scrubbers.path("spec.containers[name=b].port")))
                .isEqualTo("""
                kind: Pod
                spec:
                  containers:
                  - name: a
                    port: 80
                  - name: b
                    port: <scrubbed>
                  port: 80
                """);
        assertThat(scrubbed(yaml, Scrubbers.path("spec.containers[-1]"))).contains("- <scrubbed>\n  port");
        assertThat(scrubbed(yaml, Scrubbers.path("Pod", "spec.containers[0].port")))
                .containsOnlyOnce("<scrubbed>");
        assertThat(scrubbed(yaml, Scrubbers.path("Job", "spec.port"))).doesNotContain("<scrubbed>");
        assertThat(scrubbed(yaml, Scrubbers.path("spec.none"))).doesNotContain("<scrubbed>");
        assertThat(scrubbed(yaml, Scrubbers.path("spec.containers[name=z].port")))
                .doesNotContain("<scrubbed>");
        assertThat(scrubbed(yaml, Scrubbers.path("spec.containers.name.port"))).doesNotContain("<scrubbed>");
    }

    @Test
    void expressions_replace_in_all_texts_including_the_notes() {
        Scrubber ports = Scrubbers.matching("port (\\d)\\d*", "port $1x");

        assertThat(scrubbed("a: on port 8080\nb: [port 90]\nc: 8080", ports)).isEqualTo("""
                a: on port 8x
                b:
                - port 9x
                c: 8080
                """);
        assertThat(SnapshotText.notes("a\n on port 8080", List.of(ports, Scrubbers.checksums()), Secrets.shown()))
                .isEqualTo("a\n on port 8x\n");
    }

    @Test
    void scrubbers_see_the_result_of_earlier_scrubbers() {
        assertThat(scrubbed("a: b", (m, p, v) -> List.of("c"), (m, p, v) -> v instanceof List ? v : "never"))
                .isEqualTo("a:\n- c\n");
    }

    private static String scrubbed(String yaml, Scrubber... scrubbers) {
        return Yaml.encode(SnapshotText.scrubbed(Manifest.parse("a", yaml), List.of(scrubbers), Secrets.shown()));
    }
}
