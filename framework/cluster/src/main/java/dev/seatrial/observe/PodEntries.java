/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import dev.seatrial.observe.TimelineEntry.Kind;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes the changes of a pod. */
final class PodEntries {

    private PodEntries() {}

    static List<TimelineEntry> of(Optional<Pod> before, ObjectChange change) {
        Pod pod = (Pod) change.object();
        String name = ObjectRef.of(pod).toString();
        List<TimelineEntry> entries = new ArrayList<>();
        if (change.deleted()) {
            entries.add(new TimelineEntry(change.at(), Kind.POD, name, "deleted"));
            return entries;
        }
        if (before.isEmpty()) {
            entries.add(new TimelineEntry(change.at(), Kind.POD, name, "created, " + phase(pod)));
        } else if (!phase(before.get()).equals(phase(pod))) {
            entries.add(new TimelineEntry(change.at(), Kind.POD, name, phase(pod)));
        }
        if (pod.getMetadata().getDeletionTimestamp() != null
                && before.map(old -> old.getMetadata().getDeletionTimestamp() == null)
                        .orElse(true)) {
            entries.add(new TimelineEntry(change.at(), Kind.POD, name, "being deleted"));
        }
        trouble(before, pod, change.at(), name, entries);
        restarts(before, pod, change.at(), name, entries);
        return entries;
    }

    private static void trouble(Optional<Pod> before, Pod pod, Instant at, String name, List<TimelineEntry> entries) {
        Optional<PodTrouble> now = PodTrouble.of(pod);
        String earlier = before.flatMap(PodTrouble::of).map(PodTrouble::reason).orElse("");
        now.filter(trouble -> !trouble.reason().equals(earlier))
                .ifPresent(trouble -> entries.add(
                        new TimelineEntry(at, trouble.isImage() ? Kind.IMAGE : Kind.POD, name, trouble.text())));
    }

    private static void restarts(Optional<Pod> before, Pod pod, Instant at, String name, List<TimelineEntry> entries) {
        Map<String, Integer> earlier = before.map(PodEntries::restartCounts).orElse(Map.of());
        restartCounts(pod).forEach((container, count) -> {
            if (count > earlier.getOrDefault(container, 0)) {
                entries.add(new TimelineEntry(
                        at, Kind.RESTART, name, "container `" + container + "` was restarted (" + count + ")"));
            }
        });
    }

    private static Map<String, Integer> restartCounts(Pod pod) {
        return PodTrouble.containers(pod).stream()
                .collect(Collectors.toMap(
                        ContainerStatus::getName,
                        status -> Objects.requireNonNullElse(status.getRestartCount(), 0),
                        Math::max));
    }

    private static String phase(Pod pod) {
        boolean ready = Readiness.of(pod).map(Readiness::complete).orElse(false);
        String phase = pod.getStatus() == null
                ? "Pending"
                : String.valueOf(pod.getStatus().getPhase());
        return phase.equals("Running") ? (ready ? "Running, ready" : "Running, not ready") : phase;
    }
}
