/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All choices for a Helm command that changes a release; immutable. What is written in a test is {@link HelmOptions}.
 *
 * @param values sources of values, in the order of the test
 * @param otherChart a chart in place of the release's own, null for its own
 * @param timeout how long Helm may wait for one operation
 * @param switches what is on
 * @param extra arguments as they are, last
 */
public record HelmSettings(
        List<HelmValue> values, @Nullable Path otherChart, Duration timeout, Set<Switch> switches, List<String> extra) {

    /** What a command may do or leave. */
    public enum Switch {
        /** Wait until everything is ready. */
        WAIT,
        /** Wait for Jobs as well. */
        WAIT_FOR_JOBS,
        /** Undo when it fails: {@code --atomic} of Helm 3, {@code --rollback-on-failure} of Helm 4. */
        ROLLBACK_ON_FAILURE,
        /** Delete what a failed upgrade created. */
        CLEANUP_ON_FAIL,
        /** Install where there is no release yet. */
        INSTALL,
        /** Merge into the values of the last release. */
        REUSE_VALUES,
        /** Forget the values of the last release. */
        RESET_VALUES,
        /** Take the new chart's defaults, then the values of the last release. */
        RESET_THEN_REUSE_VALUES,
        /** Run no hooks. */
        NO_HOOKS,
        /** Replace objects rather than change them. */
        FORCE,
        /** Keep the history of an uninstalled release. */
        KEEP_HISTORY,
        /** End as soon as it is known that waiting cannot help. */
        FAIL_FAST
    }

    public HelmSettings {
        values = List.copyOf(values);
        switches = Set.copyOf(switches);
        extra = List.copyOf(extra);
    }

    /** Returns what holds when a test chooses nothing: wait up to 5 minutes, as Helm does, but no longer than useful. */
    public static HelmSettings defaults() {
        return new HelmSettings(
                List.of(), null, Duration.ofMinutes(5), EnumSet.of(Switch.WAIT, Switch.FAIL_FAST), List.of());
    }

    /** Returns these settings with the options applied in order. */
    public HelmSettings with(HelmOption... options) {
        HelmSettings settings = this;
        for (HelmOption option : options) {
            settings = option.applyTo(settings);
        }
        return settings;
    }

    /** Returns the chart that is to be used in place of the release's own. */
    public Optional<Path> chart() {
        return Optional.ofNullable(otherChart);
    }

    /** Tells whether it is on. */
    public boolean has(Switch which) {
        return switches.contains(which);
    }

    HelmSettings withValue(HelmValue value) {
        List<HelmValue> more = new ArrayList<>(values);
        more.add(value);
        return new HelmSettings(more, otherChart, timeout, switches, extra);
    }

    HelmSettings withValuesBefore(List<HelmValue> earlier) {
        List<HelmValue> all = new ArrayList<>(earlier);
        all.addAll(values);
        return new HelmSettings(all, otherChart, timeout, switches, extra);
    }

    HelmSettings withChart(Path chart) {
        return new HelmSettings(values, chart, timeout, switches, extra);
    }

    HelmSettings withTimeout(Duration limit) {
        return new HelmSettings(values, otherChart, limit, switches, extra);
    }

    HelmSettings withExtra(List<String> arguments) {
        List<String> more = new ArrayList<>(extra);
        more.addAll(arguments);
        return new HelmSettings(values, otherChart, timeout, switches, more);
    }

    HelmSettings withSwitch(Switch which, boolean on) {
        Set<Switch> changed = EnumSet.noneOf(Switch.class);
        changed.addAll(switches);
        if (on) {
            changed.add(which);
        } else {
            changed.remove(which);
        }
        return new HelmSettings(values, otherChart, timeout, changed, extra);
    }
}
