/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartFixture;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.UsedValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of dependencies depend on the values that enabled the dependencies. */
class EnablingValuesTest {

    private static List<String> decidedBy(String values, String dependency) {
        RenderedChart rendered =
                ChartRenderer.render(RenderRequest.builder(ChartFixture.chart("""
                        ==> Chart.yaml
                        apiVersion: v2
                        name: shop
                        version: 1.0.0
                        dependencies:
                        - {name: db, version: 1.0.0, %s}
                        ==> values.yaml
                        %s
                        ==> templates/a.yaml
                        a: 1
                        ==> charts/db/Chart.yaml
                        apiVersion: v2
                        name: db
                        version: 1.0.0
                        dependencies:
                        - {name: store, version: 1.0.0, condition: store.enabled}
                        ==> charts/db/templates/b.yaml
                        b: 1
                        ==> charts/db/charts/store/Chart.yaml
                        apiVersion: v2
                        name: store
                        version: 1.0.0
                        ==> charts/db/charts/store/templates/c.yaml
                        c: {{ .Values.size }}
                        """.formatted(dependency, values)))
                        .build());
        return rendered.files().keySet().stream()
                .map(file -> file + " "
                        + rendered.origin(file, 1).map(LineOrigin::decidedBy).orElse(List.of()).stream()
                                .map(EnablingValuesTest::text)
                                .toList())
                .toList();
    }

    private static String text(UsedValue used) {
        return used.path() + "=" + used.value() + " " + used.setAt();
    }

    @Test
    void the_condition_that_holds_a_boolean_decides_over_the_tags() {
        assertThat(decidedBy(
                        "tags: {data: false}\ndb: {enabled: true, on: false, store: {enabled: true}}",
                        "condition: \"db.none,db.enabled,db.on\", tags: [data]"))
                .containsExactlyInAnyOrder(
                        "shop/templates/a.yaml []",
                        "shop/charts/db/templates/b.yaml [db.enabled=true shop/values.yaml:2]",
                        "shop/charts/db/charts/store/templates/c.yaml [db.enabled=true shop/values.yaml:2,"
                                + " db.store.enabled=true shop/values.yaml:2]");
    }

    @Test
    void tags_decide_without_a_condition_and_an_alias_is_the_name() {
        assertThat(decidedBy("tags: {data: true, other: false}\ndb: {}", "alias: main, tags: [data, other, unset]"))
                .containsExactlyInAnyOrder(
                        "shop/templates/a.yaml []",
                        "shop/charts/main/templates/b.yaml [tags.data=true shop/values.yaml:1, tags.other=false"
                                + " shop/values.yaml:1]",
                        "shop/charts/main/charts/store/templates/c.yaml [tags.data=true shop/values.yaml:1,"
                                + " tags.other=false shop/values.yaml:1]");
    }
}
