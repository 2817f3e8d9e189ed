/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesMinorTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.35", "v1.35", "1.35.2", "v1.35.2-gke.100", "1.35+"})
    void reads_the_minor_of_a_version(String version) {
        assertThat(KubernetesMinor.of(version)).isEqualTo(new KubernetesMinor(35));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2.35", "1.x", "1.35x", "latest", "1.3500"})
    void refuses_what_is_not_a_version(String version) {
        assertThatThrownBy(() -> KubernetesMinor.of(version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`" + version + "` is not a Kubernetes version such as `1.33`.");
    }

    @Test
    void knows_the_versions_in_the_data_files() {
        assertThat(KubernetesMinor.known())
                .hasSize(13)
                .isSorted()
                .allMatch(KubernetesMinor::isKnown)
                .allSatisfy(minor -> assertThat(FactFile.rows("resources.txt"))
                        .anyMatch(row -> MinorSet.parse(row.get(1)).contains(minor.number())));
        assertThat(new KubernetesMinor(24).isKnown()).isFalse();
        assertThat(new KubernetesMinor(38).isKnown()).isFalse();
        assertThat(FactFile.rows("resources.txt"))
                .noneMatch(row -> MinorSet.parse(row.get(1)).contains(24)
                        || MinorSet.parse(row.get(1)).contains(38));
    }
}
