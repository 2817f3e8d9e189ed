/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One run of a hook, observed from its creation to its end, even if its delete policy removed it at once.
 *
 * @param object the Job or Pod
 * @param operation the Helm command that ran it, such as {@code upgrade}
 * @param events the events for which it is a hook, such as {@code pre-install}
 * @param weight the weight; hooks with lower weights run first
 * @param deletePolicies the delete policies, such as {@code hook-succeeded}
 * @param started when it was created
 * @param ended when its end was observed; null while it runs
 * @param outcome the outcome
 * @param exitCode the exit code of its last container that ended; null if none was observed
 * @param reason why it failed; empty if it did not fail or no reason is known
 * @param deleted whether it has been deleted from the cluster
 * @param pods the pods that ran it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record HookRun(
        ObjectRef object,
        String operation,
        List<String> events,
        int weight,
        List<String> deletePolicies,
        Instant started,
        @Nullable Instant ended,
        Outcome outcome,
        @Nullable Integer exitCode,
        String reason,
        boolean deleted,
        List<String> pods) {

    /** The outcome of a hook. */
    public enum Outcome {
        /** The hook has not ended. */
        RUNNING,
        /** The hook succeeded. */
        SUCCEEDED,
        /** The hook failed, with no retries left. */
        FAILED,
        /** The hook was deleted before it ended. */
        ABANDONED
    }

    public HookRun {
        events = List.copyOf(events);
        deletePolicies = List.copyOf(deletePolicies);
        pods = List.copyOf(pods);
    }

    /** Returns how long the hook took; empty while it runs. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(ended).map(end -> Duration.between(started, end));
    }

    /** Returns the exit code; empty if no container was observed to end. */
    public Optional<Integer> exit() {
        return Optional.ofNullable(exitCode);
    }

    /** Returns whether this is a hook for the event and ran in a command that triggers the event. */
    public boolean isFor(String event) {
        return events.contains(event) && happensIn(event.replaceFirst("^(pre|post)-", ""));
    }

    /**
     * A failed upgrade may roll back, an upgrade without a release installs, and a failed installation may uninstall.
     */
    private boolean happensIn(String phase) {
        return switch (operation) {
            case "install" -> phase.equals("install") || phase.equals("delete");
            case "upgrade" ->
                phase.equals("upgrade")
                        || phase.equals("rollback")
                        || (phase.equals("install") && events.stream().noneMatch(event -> event.endsWith("-upgrade")));
            case "rollback" -> phase.equals("rollback");
            case "uninstall" -> phase.equals("delete");
            case "test" -> phase.equals("test") || phase.equals("test-success");
            default -> true;
        };
    }

    /** Returns whether the hook has the given name, with or without the release name in front. */
    public boolean isNamed(String name) {
        return object.name().equals(name) || object.name().endsWith("-" + name);
    }

    @Override
    public String toString() {
        return String.join(",", events) + " " + object + " (weight " + weight + "): "
                + outcome.name().toLowerCase(java.util.Locale.ROOT)
                + (exitCode == null ? "" : ", exit code " + exitCode)
                + duration().map(time -> ", " + Times.text(time)).orElse("")
                + (deleted ? ", deleted" : "");
    }
}
