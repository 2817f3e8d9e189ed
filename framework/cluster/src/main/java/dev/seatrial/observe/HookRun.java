/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a hook, seen from its creation to its end, also when its delete policy removed it at once.
 *
 * @param object the Job or Pod
 * @param operation the Helm command that ran it, such as {@code upgrade}
 * @param events what it is a hook for, such as {@code pre-install}
 * @param weight smaller runs earlier
 * @param deletePolicies such as {@code hook-succeeded}
 * @param started when it was created
 * @param ended when its end was seen, null while it runs
 * @param outcome how it ended
 * @param exitCode of its last container that ended, null when none was seen
 * @param reason why it failed, empty when it did not or nobody said
 * @param deleted whether it is gone from the cluster
 * @param pods the pods that ran it
 */
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

    /** How a hook may end. */
    public enum Outcome {
        /** It has not ended. */
        RUNNING,
        /** It did its work. */
        SUCCEEDED,
        /** It failed for good. */
        FAILED,
        /** It was deleted before it ended. */
        ABANDONED
    }

    public HookRun {
        events = List.copyOf(events);
        deletePolicies = List.copyOf(deletePolicies);
        pods = List.copyOf(pods);
    }

    /** Returns how long it took, empty while it runs. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(ended).map(end -> Duration.between(started, end));
    }

    /** Returns the exit code, empty when no container was seen to end. */
    public Optional<Integer> exit() {
        return Optional.ofNullable(exitCode);
    }

    /** Tells whether it is a hook for the event, and ran in a command that has this event. */
    public boolean isFor(String event) {
        return events.contains(event) && happensIn(event.replaceFirst("^(pre|post)-", ""));
    }

    /** An upgrade that fails may roll back, one without a release installs; an install that fails may uninstall. */
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

    /** Tells whether it has that name, with or without the release's prefix. */
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
