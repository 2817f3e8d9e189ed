/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationRestartsTest {

    private static final String CHECKSUM =
            "checksum/config: {{ include (print $.Template.BasePath \"/config.yaml\") . | sha256sum }}";

    @TempDir
    private Path folder;

    private Chart chart(String data, String podAnnotation, String pod) throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        Files.writeString(
                folder.resolve("values.yaml"),
                "level: info\nreplicas: 1\nhosts: [a, b]\nports: [{port: 80}]\nverbose: false\ntag: \"1\"\n");
        Files.writeString(folder.resolve("templates/config.yaml"), """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: web}
                data:
                """ + data.indent(2));
        Files.writeString(folder.resolve("templates/web.yaml"), """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: {{ .Values.replicas }}
                  template:
                    metadata:
                      annotations:
                        kind: web
                        %s
                    spec:
                      containers: [{name: web, image: "web:{{ .Values.tag }}"}]
                %s
                """.formatted(
                        podAnnotation, pod.indent(6).stripTrailing()));
        return ChartLoader.load(folder);
    }

    @Test
    void pods_without_a_checksum_keep_old_configuration() throws IOException {
        Chart chart = chart("level: {{ .Values.level }}", "", "volumes: [{name: all, configMap: {name: web}}]");

        assertThatThrownBy(() -> assertThat(chart).restartsWorkloadsOnConfigurationChanges())
                .hasMessage("""
                        Pods of `Deployment/web` keep running with old configuration when `ConfigMap/web` changes.

                        not restarted: Deployment/web uses ConfigMap/web, when `level` changes (shop/values.yaml:1)
                        template:      shop/templates/web.yaml
                        hint:          Add an annotation to the metadata of the pod template that changes with the configuration: `checksum/config: {{ include (print $.Template.BasePath "/config.yaml") . | sha256sum }}`.""");
    }

    @Test
    void a_checksum_of_the_template_passes() throws IOException {
        assertThat(chart("level: {{ .Values.level }}", CHECKSUM, "volumes: [{name: all, configMap: {name: web}}]"))
                .restartsWorkloadsOnConfigurationChanges();
    }

    @Test
    void a_checksum_of_something_else_does_not_pass() throws IOException {
        Chart chart = chart(
                "level: {{ .Values.level }}\nhosts: {{ .Values.hosts | join \",\" }}",
                "checksum/config: {{ .Values.level | sha256sum }}",
                "volumes: [{name: all, configMap: {name: web}}]");

        assertThatThrownBy(() -> assertThat(chart).restartsWorkloadsOnConfigurationChanges())
                .hasMessageContaining("when `hosts[0]` changes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "volumes: [{name: all, configMap: {name: web, optional: true}}]",
                "volumes: [{name: all, projected: {sources: [{configMap: {name: web}}]}}]",
                "initContainers: [{name: a, image: a, envFrom: [{configMapRef: {name: web}}]}]",
                "initContainers: [{name: a, image: a, env: [{name: A, valueFrom: {configMapKeyRef: {name: web, key: level}}}]}]"
            })
    void every_way_to_use_configuration_counts(String pod) throws IOException {
        Chart chart = chart("level: {{ .Values.level }}", "", pod);

        assertThatThrownBy(() -> assertThat(chart).restartsWorkloadsOnConfigurationChanges())
                .hasMessageContaining("Deployment/web uses ConfigMap/web");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ if .Values.verbose }}debug: on{{ end }}",
                "port: {{ (index .Values.ports 0).port | quote }}",
                "tag: x{{ .Values.tag }}",
                "level: {{ .Values.unset | default \"info\" }}"
            })
    void conditions_elements_of_lists_and_defaults_are_changed_too(String data) throws IOException {
        Chart chart = chart("fixed: x\n" + data, "", "volumes: [{name: all, configMap: {name: web}}]");

        if (data.contains(".tag")) {
            assertThat(chart).restartsWorkloadsOnConfigurationChanges(); // the image has the tag too
        } else {
            assertThatThrownBy(() -> assertThat(chart).restartsWorkloadsOnConfigurationChanges())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("keep running with old configuration");
        }
    }

    @Test
    void a_controller_that_restarts_the_pods_passes_if_something_else_was_checked() throws IOException {
        Chart chart = chart("level: {{ .Values.level }}", "", "volumes: [{name: all, configMap: {name: web}}]");
        Files.writeString(
                folder.resolve("templates/web.yaml"),
                Files.readString(folder.resolve("templates/web.yaml"))
                        .replace(
                                "metadata: {name: web}",
                                "metadata: {name: web, annotations: {reloader.stakater.com/auto: \"true\"}}"));

        assertThatThrownBy(() -> assertThat(ChartLoader.load(folder)).restartsWorkloadsOnConfigurationChanges())
                .hasMessageContaining("nothing was checked");
        assertThatThrownBy(() -> assertThat(chart).restartsWorkloadsOnConfigurationChanges())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void nothing_to_check_is_no_success() throws IOException {
        assertThatThrownBy(() -> assertThat(chart("level: info", CHECKSUM, "volumes: [{name: all, emptyDir: {}}]"))
                        .restartsWorkloadsOnConfigurationChanges())
                .hasMessageStartingWith("No workload of the chart `shop` uses a ConfigMap or Secret of the chart,");
        assertThatThrownBy(() -> assertThat(
                                chart("level: info", CHECKSUM, "volumes: [{name: all, configMap: {name: web}}]"))
                        .restartsWorkloadsOnConfigurationChanges())
                .hasMessageStartingWith("No value changes the ConfigMaps and Secrets");
    }
}
