/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelmBinaryTest {

    @TempDir
    Path folder;

    @Test
    void the_property_takes_precedence_over_the_variable_and_the_path() {
        Path helm = new ScriptedHelm(folder, 3).binary();

        HelmBinary found = HelmBinary.find(
                        Map.of("seatrial.helm", helm.toString())::get, Map.of("SEATRIAL_HELM", "/nowhere")::get)
                .orElseThrow();

        assertThat(found.version()).hasToString("3.17.2");
        assertThat(found.origin()).isEqualTo(helm.toString());
    }

    @Test
    void the_path_is_searched_if_no_binary_is_set() {
        new ScriptedHelm(folder, 4);

        assertThat(HelmBinary.find(Map.<String, String>of()::get, Map.of("PATH", "/nowhere:" + folder)::get))
                .hasValueSatisfying(found -> assertThat(found.version()).hasToString("4.1.4"));
    }

    @Test
    void nothing_is_found_where_there_is_no_helm() {
        assertThat(HelmBinary.find(Map.<String, String>of()::get, Map.of("PATH", folder.toString())::get))
                .isEmpty();
    }

    @Test
    void a_configured_binary_that_is_missing_is_an_error() {
        assertThatThrownBy(() ->
                        HelmBinary.find(Map.<String, String>of()::get, Map.of("SEATRIAL_HELM", "/nowhere/helm")::get))
                .hasMessage("""
                        `/nowhere/helm` is not an executable file.

                        set by: SEATRIAL_HELM
                        hint:   Set it to the path of the helm binary, or unset it to use the one on the PATH.""");
    }

    @Test
    void helm_2_is_rejected() {
        assertThatThrownBy(() -> HelmBinaryVersion.parse("v2.17.0"))
                .hasMessage("Helm 2.17.0 is not supported. Use Helm 3 or Helm 4.");
    }

    @Test
    void invalid_versions_are_rejected() {
        assertThatThrownBy(() -> HelmBinaryVersion.parse("hello\n")).hasMessage("`hello` is not a Helm version.");
    }
}
