/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How an inner layer and an outer one are merged. */
class LayerSettingsTest {

    private static final Origin ORIGIN = new Origin("@Values", "a test");

    @Test
    void of_a_release_the_inner_one_wins_where_it_says_something() {
        LayerSettings.Release outer = new LayerSettings.Release("shop", "prod", 7, true);

        assertThat(LayerSettings.Release.NONE.within(outer)).isEqualTo(outer);
        assertThat(outer.within(LayerSettings.Release.NONE)).isEqualTo(outer);
        assertThat(new LayerSettings.Release("", "dev", 0, false).within(outer))
                .isEqualTo(new LayerSettings.Release("shop", "dev", 7, true));
        assertThat(new LayerSettings.Release("other", "", 2, false).within(outer))
                .isEqualTo(new LayerSettings.Release("other", "prod", 2, true));
    }

    @Test
    void a_version_brings_or_drops_its_profile_and_api_versions_add_up() {
        LayerSettings.Cluster outer = new LayerSettings.Cluster("1.33", true, List.of("a/v1"));

        assertThat(LayerSettings.Cluster.NONE.within(outer)).isEqualTo(outer);
        assertThat(new LayerSettings.Cluster("1.33.0", false, List.of("b/v1"))
                        .within(outer)
                        .profile())
                .isEqualTo(ClusterVersion.areSame("1.33.0", "1.33"));
        assertThat(new LayerSettings.Cluster("1.33", false, List.of("b/v1")).within(outer))
                .isEqualTo(new LayerSettings.Cluster("1.33", true, List.of("a/v1", "b/v1")));
        assertThat(new LayerSettings.Cluster("1.34", false, List.of()).within(outer))
                .isEqualTo(new LayerSettings.Cluster("1.34", false, List.of("a/v1")));
        assertThat(new LayerSettings.Cluster("1.34", true, List.of())
                        .within(new LayerSettings.Cluster("1.33", false, List.of())))
                .isEqualTo(new LayerSettings.Cluster("1.34", true, List.of()));
    }

    @Test
    void values_add_up_the_outer_ones_first() {
        LayerSettings.UserValues outer =
                new LayerSettings.UserValues(List.of(), List.of(text("a"), text("b")), List.of());
        LayerSettings.UserValues inner = new LayerSettings.UserValues(List.of(), List.of(text("a")), List.of());

        assertThat(inner.within(outer).texts()).containsExactly(text("a"), text("b"), text("a"));
    }

    @Test
    void a_state_is_strict_if_any_layer_says_so() {
        LayerSettings.State strict = new LayerSettings.State(List.of(), true, List.of());
        LayerSettings.State objects = new LayerSettings.State(List.of(text("a")), false, List.of());

        assertThat(objects.within(strict)).isEqualTo(new LayerSettings.State(List.of(text("a")), true, List.of()));
        assertThat(strict.within(objects)).isEqualTo(new LayerSettings.State(List.of(text("a")), true, List.of()));
        assertThat(objects.within(LayerSettings.State.NONE).strict()).isFalse();
    }

    private static Settings.Text text(String yaml) {
        return new Settings.Text(yaml, ORIGIN);
    }
}
