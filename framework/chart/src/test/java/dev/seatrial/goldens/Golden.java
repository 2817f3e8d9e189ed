/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.HelmVersion;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A case and what one version of Helm answered.
 *
 * @param file the name of the file that holds the case
 * @param expected the answer, null if Helm has not been asked
 */
public record Golden(
        String file,
        GoldenCase input,
        HelmVersion helm,
        @Nullable Answer expected) {

    /** Fails unless Seatrial gives the same answer as Helm. */
    public void holds() {
        assertThat(expected)
                .as(
                        "%s has no answer to \"%s\" in %s, or one that changes from run to run. %s",
                        helm, input.title(), file, HelmRelease.UPDATE)
                .isNotNull();

        Answer actual = CaseFolder.with(input, this::ask);

        assertThat(String.valueOf(actual))
                .as("\"%s\" in %s, with %s", input.title(), file, helm)
                .isEqualTo(String.valueOf(expected));
    }

    private Answer ask(Path folder) {
        return new SeatrialCommand(helm, folder).answer(input.command());
    }

    @Override
    public String toString() {
        return input.title() + " (" + helm + ")";
    }
}
