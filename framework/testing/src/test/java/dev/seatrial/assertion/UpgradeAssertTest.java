/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.upgrade.Upgrade;
import dev.seatrial.upgrade.Upgrade.ValuesReuse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradeAssertTest {

    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector:
                matchLabels: {app: {{ .Values.app }}}
              template:
                metadata:
                  labels: {app: {{ .Values.app }}}
                spec:
                  containers:
                  - name: web
                    image: web:{{ .Values.tag }}
            """;

    private static final String CONFIG = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: config}
            data: {a: b}
            """;

    private static Chart chart(String version, String template, String values) {
        return ChartLoader.load(Map.of(
                "Chart.yaml", bytes("apiVersion: v2\nname: shop\nversion: " + version + "\n"),
                "values.yaml", bytes(values),
                "templates/web.yaml", bytes(template)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Upgrade upgrade(String before, String after, String oldValues, String newValues) {
        return Upgrade.from(chart("1.0.0", before, oldValues)).to(chart("1.1.0", after, newValues));
    }

    @Test
    void a_harmless_upgrade_passes() {
        Upgrade upgrade = upgrade(WEB, WEB + CONFIG, "{app: web, tag: a}", "{app: web, tag: b}");

        assertThat(upgrade)
                .isSafe()
                .deletesNothing()
                .changesOnly("Deployment/web", "ConfigMap")
                .restartsOnly("Deployment");
    }

    @Test
    void a_refused_update_is_not_safe() {
        Upgrade upgrade = upgrade(WEB, WEB, "{app: web, tag: a}", "app: shop\ntag: a\n");

        assertThatThrownBy(() -> assertThat(upgrade).isSafe()).hasMessage("""
                Deployment.apps "web" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"shop"}}: field is immutable

                6 |     matchLabels: {app: shop}
                  |                        ^^^^

                template: shop/templates/web.yaml:6
                value:    `app` is "shop" (shop/values.yaml:1)
                before:   `spec.selector.matchLabels.app` was web (shop/templates/web.yaml:6, where `app` is "web" (shop/values.yaml:1))
                hint:     Keep the selector. If it must change, rename the object, so that Helm creates a new one and deletes the old one.""");
    }

    @Test
    void another_change_than_the_given_ones_fails_with_its_fields() {
        Upgrade upgrade = upgrade(WEB + CONFIG, WEB + CONFIG, "{app: web, tag: a}", "app: web\ntag: b\n");

        assertThatThrownBy(() -> assertThat(upgrade).changesOnly("ConfigMap/config"))
                .hasMessage("""
                The upgrade of shop 1.0.0 to 1.1.0 changes Deployment/web.

                13 |         image: web:b
                   |                ^^^^^

                template: shop/templates/web.yaml:13
                value:    `tag` is "b" (shop/values.yaml:2)
                changes:  spec.template.spec.containers[name=web].image: web:a -> web:b
                expected: ConfigMap/config
                hint:     If the change is intended, name the object.""");
    }

    @Test
    void a_restart_of_other_pods_fails() {
        Upgrade upgrade = upgrade(WEB, WEB, "{app: web, tag: a}", "app: web\ntag: b\n");

        assertThatThrownBy(() -> assertThat(upgrade).restartsOnly()).hasMessage("""
                The upgrade of shop 1.0.0 to 1.1.0 restarts the pods of Deployment/web.

                13 |         image: web:b
                   |                ^^^^^

                template: shop/templates/web.yaml:13
                value:    `tag` is "b" (shop/values.yaml:2)
                changes:  spec.template.spec.containers[name=web].image: web:a -> web:b
                expected: none
                hint:     If the restart is intended, name the object. Otherwise keep the pod template as it was.""");
    }

    @Test
    void a_deletion_fails() {
        Upgrade upgrade = upgrade(WEB + CONFIG, WEB, "{app: web, tag: a}", "{app: web, tag: a}");

        assertThat(upgrade).isSafe();
        assertThatThrownBy(() -> assertThat(upgrade).deletesNothing()).hasMessage("""
                The upgrade of shop 1.0.0 to 1.1.0 deletes ConfigMap/config (deleted).

                2 | kind: ConfigMap
                  |       ^^^^^^^^^

                template: shop/templates/web.yaml:16
                expected: nothing
                hint:     Keep the template, or add the annotation `helm.sh/resource-policy: keep` in a release before this one.""");
    }

    @Test
    void an_object_that_no_chart_has_is_a_mistake() {
        Upgrade upgrade = upgrade(WEB, WEB, "{app: web, tag: a}", "{app: web, tag: a}");

        assertThatThrownBy(() -> assertThat(upgrade).changesOnly("Deployment/wep"))
                .hasMessage("""
                Neither chart of the upgrade of shop 1.0.0 to 1.1.0 has an object `Deployment/wep`.

                hint: Did you mean `Deployment/web`?""");
    }

    @Test
    void a_chart_that_does_not_render_with_reused_values_fails() {
        String required = WEB + "---\n{{ required \"size is missing\" .Values.size }}\n";
        Upgrade upgrade = upgrade(WEB, required, "{app: web, tag: a}", "{app: web, tag: a, size: '#'}");

        assertThat(upgrade).isSafe();
        assertThatThrownBy(() ->
                        assertThat(upgrade.withValuesReuse(ValuesReuse.REUSE)).isSafe())
                .hasMessageContaining("size is missing")
                .hasMessageContaining("upgrade: of shop 1.0.0 to 1.1.0");
    }

    @Test
    void soft_assertions_collect_failures_of_upgrades() {
        Upgrade upgrade = upgrade(WEB, WEB, "{app: web, tag: a}", "{app: web, tag: b}");
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();

        softly.assertThat(upgrade).restartsOnly().changesOnly();

        assertThat(softly.assertionErrorsCollected()).hasSize(2);
    }
}
