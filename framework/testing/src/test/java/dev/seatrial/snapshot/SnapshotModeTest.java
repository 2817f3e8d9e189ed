/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotModeTest {

    @Test
    void the_mode_is_interactive_unless_ci_is_set() {
        assertThat(mode("", Map.of())).isEqualTo(SnapshotMode.INTERACTIVE);
        assertThat(mode("", Map.of("CI", "false"))).isEqualTo(SnapshotMode.INTERACTIVE);
        assertThat(mode("", Map.of("CI", ""))).isEqualTo(SnapshotMode.INTERACTIVE);
        assertThat(mode("", Map.of("CI", "true"))).isEqualTo(SnapshotMode.READONLY);
        assertThat(mode("", Map.of("CI", "1"))).isEqualTo(SnapshotMode.READONLY);
    }

    @Test
    void the_property_overrides_the_variable_and_both_override_ci() {
        assertThat(mode("update", Map.of())).isEqualTo(SnapshotMode.UPDATE);
        assertThat(mode("readonly", Map.of("SEATRIAL_SNAPSHOTS", "update"))).isEqualTo(SnapshotMode.READONLY);
        assertThat(mode("", Map.of("SEATRIAL_SNAPSHOTS", "update"))).isEqualTo(SnapshotMode.UPDATE);
        assertThat(mode("interactive", Map.of("CI", "true"))).isEqualTo(SnapshotMode.INTERACTIVE);
    }

    @Test
    void updates_are_not_allowed_if_ci_is_set() {
        assertThatThrownBy(() -> mode("update", Map.of("CI", "true")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "`-Dseatrial.snapshots=update` is not allowed if `CI` is set, since approved snapshots should be reviewed.");
    }

    @Test
    void other_modes_are_rejected() {
        assertThatThrownBy(() -> mode("overwrite", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "`-Dseatrial.snapshots=overwrite` is not a valid mode. Use `interactive`, `readonly` or `update`.");
    }

    private static SnapshotMode mode(String property, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        return SnapshotMode.of(
                name -> name.equals("seatrial.snapshots") && !property.isEmpty() ? property : null, variables::get);
    }
}
