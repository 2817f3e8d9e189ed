/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.SetExpression;
import dev.seatrial.helm.HelmSettings.Switch;
import dev.seatrial.helm.HelmValue.SetValue;
import dev.seatrial.helm.HelmValue.ValuesFile;
import dev.seatrial.helm.HelmValue.ValuesText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The options of Helm commands, for static import.
 *
 * <pre>{@code
 * shop.upgrade(set("api.image.tag=1.4.1"), rollbackOnFailure(), timeout(Duration.ofMinutes(2)));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class HelmOptions {

    private HelmOptions() {}

    /** Sets a value ({@code --set}); Helm infers its type. */
    public static HelmOption set(String expression) {
        return value(new SetValue(new SetExpression(SetExpression.Kind.TYPED, expression)));
    }

    /** Sets a string value ({@code --set-string}). */
    public static HelmOption setString(String expression) {
        return value(new SetValue(new SetExpression(SetExpression.Kind.STRING, expression)));
    }

    /** Sets a value from JSON ({@code --set-json}). */
    public static HelmOption setJson(String expression) {
        return value(new SetValue(new SetExpression(SetExpression.Kind.JSON, expression)));
    }

    /** Sets a value to the content of a file ({@code --set-file}). */
    public static HelmOption setFile(String expression) {
        return value(new SetValue(new SetExpression(SetExpression.Kind.FILE, expression)));
    }

    /** Sets a string value without interpreting special characters ({@code --set-literal}). */
    public static HelmOption setLiteral(String expression) {
        return value(new SetValue(new SetExpression(SetExpression.Kind.LITERAL, expression)));
    }

    /** Adds a values file ({@code --values}). */
    public static HelmOption valuesFile(Path file) {
        return value(new ValuesFile(file));
    }

    /** Adds values as inline YAML. */
    public static HelmOption values(String yaml) {
        return value(new ValuesText(yaml, "the test"));
    }

    /** Adds a source of values. */
    public static HelmOption value(HelmValue value) {
        return settings -> settings.withValue(value);
    }

    /** Uses another chart than that of the release, such as its previous version. */
    public static HelmOption chart(Path chart) {
        return settings -> settings.withChart(chart);
    }

    /** Merges the given values into those of the last release ({@code --reuse-values}). */
    public static HelmOption reuseValues() {
        return on(Switch.REUSE_VALUES);
    }

    /** Ignores the values of the last release ({@code --reset-values}). */
    public static HelmOption resetValues() {
        return on(Switch.RESET_VALUES);
    }

    /**
     * Applies the values of the last release on top of the new chart's defaults ({@code --reset-then-reuse-values}).
     */
    public static HelmOption resetThenReuseValues() {
        return on(Switch.RESET_THEN_REUSE_VALUES);
    }

    /** Rolls back if the change fails: {@code --rollback-on-failure}, which is {@code --atomic} in Helm 3. */
    public static HelmOption rollbackOnFailure() {
        return on(Switch.ROLLBACK_ON_FAILURE);
    }

    /** Deletes the objects that a failed upgrade or rollback created ({@code --cleanup-on-fail}). */
    public static HelmOption cleanupOnFail() {
        return on(Switch.CLEANUP_ON_FAIL);
    }

    /** Installs the chart if the release does not exist ({@code --install}). */
    public static HelmOption installIfMissing() {
        return on(Switch.INSTALL);
    }

    /** Returns as soon as the objects are sent, without waiting until they are ready. */
    public static HelmOption withoutWaiting() {
        return settings -> settings.withSwitch(Switch.WAIT, false);
    }

    /** Also waits for Jobs to complete ({@code --wait-for-jobs}). */
    public static HelmOption waitForJobs() {
        return on(Switch.WAIT_FOR_JOBS);
    }

    /** Limits how long Helm waits for one operation ({@code --timeout}). */
    public static HelmOption timeout(Duration limit) {
        return settings -> settings.withTimeout(limit);
    }

    /** Runs no hooks ({@code --no-hooks}). */
    public static HelmOption withoutHooks() {
        return on(Switch.NO_HOOKS);
    }

    /** Replaces objects instead of patching them: {@code --force-replace}, which is {@code --force} in Helm 3. */
    public static HelmOption force() {
        return on(Switch.FORCE);
    }

    /** Keeps the history of an uninstalled release ({@code --keep-history}). */
    public static HelmOption keepHistory() {
        return on(Switch.KEEP_HISTORY);
    }

    /** Lets Helm wait for its timeout even if an image cannot be pulled or a container keeps crashing. */
    public static HelmOption withoutFailingFast() {
        return settings -> settings.withSwitch(Switch.FAIL_FAST, false);
    }

    /**
     * Sets how long a problem may last that another change could solve, such as a missing Secret, or a crash loop while
     * other pods are still starting. The default is 10 seconds.
     */
    public static HelmOption patience(Duration limit) {
        return settings -> settings.withPatience(limit);
    }

    /**
     * Sets how often a container may be restarted before it counts as a crash loop. The default is 2. The containers of
     * Jobs may be restarted as often as their Jobs allow.
     */
    public static HelmOption maxRestarts(int restarts) {
        return settings -> settings.withMaxRestarts(restarts);
    }

    /** Passes arguments to Helm unchanged. */
    public static HelmOption arguments(String... arguments) {
        return settings -> settings.withExtra(List.of(arguments));
    }

    private static HelmOption on(Switch which) {
        return settings -> settings.withSwitch(which, true);
    }
}
