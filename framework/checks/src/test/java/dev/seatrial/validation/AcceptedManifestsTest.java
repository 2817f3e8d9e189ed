/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedManifestsTest {

    private static final String VALID = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    private static final String INVALID = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nextra: 1\n";
    private static final String CUSTOM = "apiVersion: example.com/v1\nkind: Shop\nmetadata: {name: a}\n";

    private final AcceptedManifests accepted = new AcceptedManifests();

    @Test
    void an_accepted_text_is_remembered_for_its_version() {
        check(VALID, "1.35");

        assertThat(accepted.contains(KubernetesMinor.of("1.35"), VALID)).isTrue();
        assertThat(accepted.contains(KubernetesMinor.of("1.34"), VALID)).isFalse();
    }

    @Test
    void a_violation_is_found_again() {
        assertThat(check(INVALID, "1.35").violations()).hasSize(1);
        assertThat(check(INVALID, "1.35").violations()).hasSize(1);
    }

    @Test
    void a_kind_without_schema_is_listed_again() {
        assertThat(check(CUSTOM, "1.35").unchecked()).hasSize(1);
        assertThat(check(CUSTOM, "1.35").unchecked()).hasSize(1);
    }

    @Test
    void a_text_that_only_a_lenient_validation_accepts_is_not_remembered() {
        Validation.lenient().remembering(accepted).check(manifests(INVALID));

        assertThat(check(INVALID, "1.35").violations()).hasSize(1);
    }

    @Test
    void a_full_memory_starts_anew() {
        AcceptedManifests small = new AcceptedManifests(10);
        KubernetesMinor minor = KubernetesMinor.of("1.35");

        small.add(minor, "123456");
        small.add(minor, "abcdef");

        assertThat(small.contains(minor, "123456")).isFalse();
        assertThat(small.contains(minor, "abcdef")).isTrue();
    }

    private ValidationResult check(String text, String version) {
        return Validation.strict().forKubernetes(version).remembering(accepted).check(manifests(text));
    }

    private static Manifests manifests(String text) {
        return Manifests.of(List.of(Manifest.parse("test.yaml", text)));
    }
}
