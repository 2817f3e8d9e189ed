/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveDifferenceTest {

    @Test
    void what_only_the_cluster_has_does_not_count() {
        assertThat(between("spec: {replicas: 1}", "spec: {replicas: 1, paused: true}\nstatus: {x: 1}"))
                .isEmpty();
    }

    @Test
    void what_was_sent_and_is_gone_or_different_counts() {
        assertThat(between("spec: {replicas: 1, a: b}", "spec: {replicas: 3}"))
                .containsExactly("spec.a is null, but b was sent", "spec.replicas is 3, but 1 was sent");
        assertThat(between("spec: {x: {a: 1}}", "spec: {x: 1}")).containsExactly("spec.x is 1, but {a=1} was sent");
    }

    @Test
    void zero_values_and_equal_quantities_are_the_same() {
        assertThat(between("spec: {a: 0, b: false, c: '', d: {e: []}, f: null}", "spec: {}"))
                .isEmpty();
        assertThat(between("limits: {cpu: 1000m, memory: 1Gi}", "limits: {cpu: 1, memory: 1024Mi}"))
                .isEmpty();
        assertThat(between("limits: {cpu: 1000m}", "limits: {cpu: 2}"))
                .containsExactly("limits.cpu is 2, but 1000m was sent");
    }

    @Test
    void what_the_api_server_keeps_elsewhere_is_left_out() {
        assertThat(between("stringData: {a: b}\nstatus: {x: 1}", "data: {a: Yg==}"))
                .isEmpty();
    }

    @Test
    void items_with_a_name_are_found_in_any_order() {
        assertThat(between("c: [{name: a, x: 1}, {name: b, x: 1}]", "c: [{name: b, x: 2}, {name: a, x: 1}]"))
                .containsExactly("c[name=b].x is 2, but 1 was sent");
    }

    @Test
    void additional_items_are_counted_once() {
        assertThat(between("c: [{name: a}]", "c: [{name: a}, {name: b}, {name: c}]"))
                .containsExactly("c has 3 items, but 1 was sent");
        assertThat(between("c: [1]", "c: [1, 2, 3]")).containsExactly("c has 3 items, but 1 was sent");
    }

    @SuppressWarnings("unchecked")
    private static List<String> between(String sent, String live) {
        return LiveDifference.between(
                Serialization.unmarshal(sent, Map.class), Serialization.unmarshal(live, Map.class));
    }
}
