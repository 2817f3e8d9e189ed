/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListItemsTest {

    @Test
    void the_items_of_a_list_take_its_place_with_their_own_lines() {
        Manifests manifests = manifests("""
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: ConfigMap
                  metadata:
                    name: a
                  data:
                    text: |
                      one
                       two

                # between
                -
                  apiVersion: v1
                  kind: Secret
                  metadata: {name: b}
                """);

        assertThat(manifests.all()).extracting(m -> m.id().label()).containsExactly("ConfigMap/a", "Secret/b");
        assertThat(manifests.all().get(0).text()).isEqualTo("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: a
                data:
                  text: |
                    one
                     two
                """);
        assertThat(manifests.all().get(1).text()).isEqualTo("apiVersion: v1\nkind: Secret\nmetadata: {name: b}\n");
        assertThat(manifests.all()).extracting(Manifest::source).containsOnly("shop/templates/a.yaml");
    }

    @Test
    void lines_of_items_come_from_the_lines_of_the_list() {
        Manifest list = Manifest.of(
                "a.yaml",
                "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: a\n",
                () -> Yaml.decodeMap(
                        "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: a\n"),
                line -> {
                    asked[0] = line;
                    return Optional.empty();
                });

        Manifest item = list.objects().get(0);

        assertThat(item.provenance().ofLine(4)).isEmpty();
        assertThat(asked[0]).isEqualTo(7);
    }

    private final int[] asked = new int[1];

    @Test
    void items_that_share_lines_or_anchors_are_written_anew() {
        Manifests manifests = manifests("""
                apiVersion: v1
                kind: List
                items: [{apiVersion: v1, kind: Pod, metadata: {name: a, labels: &l {app: x}}}, {apiVersion: v1, kind: Pod, metadata: {name: b, labels: *l}}]
                """);

        assertThat(manifests.all()).extracting(Manifest::name).containsExactly("a", "b");
        assertThat(manifests.all().get(1).labels()).containsEntry("app", "x");
        assertThat(manifests.all().get(1).text()).contains("app: x");
    }

    @Test
    void typed_lists_give_their_items_a_kind_and_lists_may_hold_lists() {
        Manifests manifests = manifests("""
                apiVersion: v1
                kind: ConfigMapList
                items:
                - metadata: {name: a}
                - apiVersion: v1
                  kind: List
                  items:
                  - {apiVersion: v1, kind: Pod, metadata: {name: b}}
                """);

        assertThat(manifests.all()).extracting(m -> m.id().label()).containsExactly("ConfigMap/a", "Pod/b");
    }

    @Test
    void what_only_looks_like_a_list_stays_as_it_is() {
        Manifests manifests = manifests("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a}
                data: {items: "[]"}
                """);

        assertThat(manifests.all()).hasSize(1);
        assertThat(manifests("apiVersion: v1\nkind: List\nitems: []\n").all()).isEmpty();
    }

    private static Manifests manifests(String yaml) {
        return Manifests.of(List.of(Manifest.parse("shop/templates/a.yaml", yaml)));
    }
}
