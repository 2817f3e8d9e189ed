/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.UserValues;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How charts are linted. Nobody changes the settings of a linter; to change one, it is copied. */
final class LintSettings implements Cloneable {

    final HelmVersion helm;
    UserValues values = UserValues.none();
    String namespace = "default";

    /** The version of Kubernetes; null for the one that Helm assumes. */
    @Nullable
    String kubeVersion;

    boolean skipSchemaValidation;

    /** Whether messages have the lines of templates. */
    boolean findsLines = true;

    boolean debug;
    Limits limits = Limits.defaults();

    /** The folder that relative paths of charts start from. */
    Path folder = Path.of("");

    LintSettings(HelmVersion helm) {
        this.helm = helm;
    }

    /** Returns a changed copy. */
    LintSettings with(Consumer<LintSettings> change) {
        try {
            LintSettings copy = (LintSettings) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("settings can be cloned", e);
        }
    }
}
