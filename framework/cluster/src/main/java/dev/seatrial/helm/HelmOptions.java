/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.helm.HelmSettings.Switch;
import dev.seatrial.helm.HelmValue.Flag;
import dev.seatrial.helm.HelmValue.SetValue;
import dev.seatrial.helm.HelmValue.ValuesFile;
import dev.seatrial.helm.HelmValue.ValuesText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The choices for Helm commands, to be imported statically.
 *
 * <pre>{@code
 * shop.upgrade(set("api.image.tag=1.4.1"), rollbackOnFailure(), timeout(Duration.ofMinutes(2)));
 * }</pre>
 */
public final class HelmOptions {

    private HelmOptions() {}

    /** Sets a value whose type is guessed, {@code --set}. */
    public static HelmOption set(String expression) {
        return value(new SetValue(Flag.SET, expression));
    }

    /** Sets a string, {@code --set-string}. */
    public static HelmOption setString(String expression) {
        return value(new SetValue(Flag.SET_STRING, expression));
    }

    /** Sets JSON, {@code --set-json}. */
    public static HelmOption setJson(String expression) {
        return value(new SetValue(Flag.SET_JSON, expression));
    }

    /** Sets the content of a file, {@code --set-file}. */
    public static HelmOption setFile(String expression) {
        return value(new SetValue(Flag.SET_FILE, expression));
    }

    /** Sets a string in which nothing has a meaning, {@code --set-literal}. */
    public static HelmOption setLiteral(String expression) {
        return value(new SetValue(Flag.SET_LITERAL, expression));
    }

    /** Adds a values file, {@code --values}. */
    public static HelmOption valuesFile(Path file) {
        return value(new ValuesFile(file));
    }

    /** Adds values written in the test. */
    public static HelmOption values(String yaml) {
        return value(new ValuesText(yaml, "the test"));
    }

    /** Adds a source of values. */
    public static HelmOption value(HelmValue value) {
        return settings -> settings.withValue(value);
    }

    /** Uses another chart than the release's own, such as its previous version. */
    public static HelmOption chart(Path chart) {
        return settings -> settings.withChart(chart);
    }

    /** Merges the given values into those of the last release, {@code --reuse-values}. */
    public static HelmOption reuseValues() {
        return on(Switch.REUSE_VALUES);
    }

    /** Forgets the values of the last release, {@code --reset-values}. */
    public static HelmOption resetValues() {
        return on(Switch.RESET_VALUES);
    }

    /** Takes the new chart's defaults, then the values of the last release, {@code --reset-then-reuse-values}. */
    public static HelmOption resetThenReuseValues() {
        return on(Switch.RESET_THEN_REUSE_VALUES);
    }

    /** Undoes the change when it fails: {@code --rollback-on-failure}, which Helm 3 calls {@code --atomic}. */
    public static HelmOption rollbackOnFailure() {
        return on(Switch.ROLLBACK_ON_FAILURE);
    }

    /** Deletes what a failed upgrade or rollback created, {@code --cleanup-on-fail}. */
    public static HelmOption cleanupOnFail() {
        return on(Switch.CLEANUP_ON_FAIL);
    }

    /** Installs where there is no release yet, {@code --install}. */
    public static HelmOption installIfMissing() {
        return on(Switch.INSTALL);
    }

    /** Returns as soon as the objects are sent, without waiting for them to be ready. */
    public static HelmOption withoutWaiting() {
        return settings -> settings.withSwitch(Switch.WAIT, false);
    }

    /** Waits for Jobs to be completed as well, {@code --wait-for-jobs}. */
    public static HelmOption waitForJobs() {
        return on(Switch.WAIT_FOR_JOBS);
    }

    /** Limits how long Helm waits for one operation, {@code --timeout}. */
    public static HelmOption timeout(Duration limit) {
        return settings -> settings.withTimeout(limit);
    }

    /** Runs no hooks, {@code --no-hooks}. */
    public static HelmOption withoutHooks() {
        return on(Switch.NO_HOOKS);
    }

    /** Replaces objects: {@code --force-replace}, which Helm 3 calls {@code --force}. */
    public static HelmOption force() {
        return on(Switch.FORCE);
    }

    /** Keeps the history of an uninstalled release, {@code --keep-history}. */
    public static HelmOption keepHistory() {
        return on(Switch.KEEP_HISTORY);
    }

    /** Lets Helm wait out its timeout even when an image cannot be pulled or a container keeps crashing. */
    public static HelmOption withoutFailingFast() {
        return settings -> settings.withSwitch(Switch.FAIL_FAST, false);
    }

    /** Passes arguments to Helm as they are. */
    public static HelmOption arguments(String... arguments) {
        return settings -> settings.withExtra(List.of(arguments));
    }

    private static HelmOption on(Switch which) {
        return settings -> settings.withSwitch(which, true);
    }
}
