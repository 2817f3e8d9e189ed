/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.observe.StallRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a Helm command that changes a release. Immutable. Tests use {@link HelmOptions} instead.
 *
 * @param values the sources of values, in the order of the test
 * @param otherChart the chart to use instead of that of the release; null to use that of the release
 * @param timeout how long Helm may wait for one operation
 * @param switches the switches that are on
 * @param extra arguments to pass unchanged, at the end
 * @param patience how long to wait for a problem that another change could solve; null for the default
 * @param maxRestarts how many restarts of a container make a crash loop; null for the default
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record HelmSettings(
        List<HelmValue> values,
        @Nullable Path otherChart,
        Duration timeout,
        Set<Switch> switches,
        List<String> extra,
        @Nullable Duration patience,
        @Nullable Integer maxRestarts) {

    /** The switches of commands. */
    public enum Switch {
        /** Waits until everything is ready. */
        WAIT,
        /** Also waits for Jobs to complete. */
        WAIT_FOR_JOBS,
        /** Rolls back if the change fails: {@code --atomic} in Helm 3, {@code --rollback-on-failure} in Helm 4. */
        ROLLBACK_ON_FAILURE,
        /** Deletes the objects that a failed upgrade created. */
        CLEANUP_ON_FAIL,
        /** Installs the chart if the release does not exist. */
        INSTALL,
        /** Merges the given values into those of the last release. */
        REUSE_VALUES,
        /** Ignores the values of the last release. */
        RESET_VALUES,
        /** Applies the values of the last release on top of the new chart's defaults. */
        RESET_THEN_REUSE_VALUES,
        /** Runs no hooks. */
        NO_HOOKS,
        /** Replaces objects instead of patching them. */
        FORCE,
        /** Keeps the history of an uninstalled release. */
        KEEP_HISTORY,
        /** Ends the command early if waiting cannot help. */
        FAIL_FAST
    }

    public HelmSettings {
        values = List.copyOf(values);
        switches = Set.copyOf(switches);
        extra = List.copyOf(extra);
    }

    /** Returns the default settings: wait up to 5 minutes, as Helm does, but end early if waiting cannot help. */
    public static HelmSettings defaults() {
        return new HelmSettings(
                List.of(),
                null,
                Duration.ofMinutes(5),
                EnumSet.of(Switch.WAIT, Switch.FAIL_FAST),
                List.of(),
                null,
                null);
    }

    /** Returns these settings with the options applied in order. */
    public HelmSettings with(HelmOption... options) {
        HelmSettings settings = this;
        for (HelmOption option : options) {
            settings = option.applyTo(settings);
        }
        return settings;
    }

    /** Returns the chart to use instead of that of the release; empty to use that of the release. */
    public Optional<Path> chart() {
        return Optional.ofNullable(otherChart);
    }

    /** Returns whether a switch is on. */
    public boolean has(Switch which) {
        return switches.contains(which);
    }

    HelmSettings withValue(HelmValue value) {
        List<HelmValue> more = new ArrayList<>(values);
        more.add(value);
        return new HelmSettings(more, otherChart, timeout, switches, extra, patience, maxRestarts);
    }

    HelmSettings withValuesBefore(List<HelmValue> earlier) {
        List<HelmValue> all = new ArrayList<>(earlier);
        all.addAll(values);
        return new HelmSettings(all, otherChart, timeout, switches, extra, patience, maxRestarts);
    }

    HelmSettings withChart(Path chart) {
        return new HelmSettings(values, chart, timeout, switches, extra, patience, maxRestarts);
    }

    HelmSettings withTimeout(Duration limit) {
        return new HelmSettings(values, otherChart, limit, switches, extra, patience, maxRestarts);
    }

    HelmSettings withExtra(List<String> arguments) {
        List<String> more = new ArrayList<>(extra);
        more.addAll(arguments);
        return new HelmSettings(values, otherChart, timeout, switches, more, patience, maxRestarts);
    }

    HelmSettings withPatience(Duration limit) {
        return new HelmSettings(values, otherChart, timeout, switches, extra, limit, maxRestarts);
    }

    HelmSettings withMaxRestarts(int restarts) {
        return new HelmSettings(values, otherChart, timeout, switches, extra, patience, restarts);
    }

    /** Returns the rules for giving up. */
    StallRules rules(boolean waits) {
        StallRules rules = StallRules.of(waits, has(Switch.WAIT_FOR_JOBS));
        return new StallRules(
                rules.waits(),
                rules.waitsForJobs(),
                maxRestarts == null ? rules.maxRestarts() : maxRestarts,
                patience == null ? rules.patience() : patience);
    }

    HelmSettings withSwitch(Switch which, boolean on) {
        Set<Switch> changed = EnumSet.noneOf(Switch.class);
        changed.addAll(switches);
        if (on) {
            changed.add(which);
        } else {
            changed.remove(which);
        }
        return new HelmSettings(values, otherChart, timeout, changed, extra, patience, maxRestarts);
    }
}
