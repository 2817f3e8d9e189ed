/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import dev.seatrial.diagnostic.Diagnostic;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Explains why an object is not ready: its readiness, what its pods are waiting for, and the last event that Kubernetes
 * reported.
 */
final class RolloutDiagnosis {

    private static final int PODS = 3;
    private static final Pattern REASON_ONLY = Pattern.compile("Error: [A-Za-z]+");

    private final ObservedObjects objects;
    private final Instant now;

    RolloutDiagnosis(ObservedObjects objects, Instant now) {
        this.objects = objects;
        this.now = now;
    }

    /** Adds what is known about the object. */
    Diagnostic explain(Diagnostic start, ObjectRef ref) {
        Optional<HasMetadata> object = objects.find(ref);
        if (object.isEmpty()) {
            return start.withFact("ready", "the object does not exist");
        }
        Diagnostic explained = start;
        Optional<Readiness> readiness = object.flatMap(Readiness::of);
        if (readiness.isPresent()) {
            explained = explained.withFact("ready", readiness.get().toString());
        }
        List<Pod> pods = unready(ref);
        if (!pods.isEmpty()) {
            explained = explained.withFact("waiting", waiting(pods));
        }
        Optional<String> event = lastWarning(ref, pods);
        if (event.isPresent()) {
            explained = explained.withFact("event", event.get());
        }
        return explained;
    }

    private List<Pod> unready(ObjectRef ref) {
        return objects.podsOf(ref).stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> Readiness.of(pod)
                        .map(readiness -> !readiness.complete())
                        .orElse(false))
                .toList();
    }

    private static String waiting(List<Pod> pods) {
        List<String> lines = new ArrayList<>();
        pods.stream().limit(PODS).forEach(pod -> lines.add(line(pod)));
        if (pods.size() > PODS) {
            lines.add("and " + (pods.size() - PODS) + " more");
        }
        return String.join("\n", lines);
    }

    private static String line(Pod pod) {
        String name = "Pod `" + pod.getMetadata().getName() + "`, ";
        return PodTrouble.of(pod)
                .map(trouble -> name
                        + (trouble.container().isEmpty() ? "" : "container `" + trouble.container() + "`: ")
                        + trouble.text())
                .orElseGet(() -> name + PodTrouble.waitingFor(pod));
    }

    /** Returns the last warning about the pods that are not ready, or else about their owners. */
    private Optional<String> lastWarning(ObjectRef ref, List<Pod> pods) {
        List<ObjectRef> about = new ArrayList<>(pods.stream().map(ObjectRef::of).toList());
        Optional<String> ofPods = lastWarning(about);
        if (ofPods.isPresent()) {
            return ofPods;
        }
        about.clear();
        about.add(ref);
        objects.stream(HasMetadata.class)
                .filter(object -> objects.lineage(object).contains(ref))
                .map(ObjectRef::of)
                .forEach(about::add);
        return lastWarning(about);
    }

    private Optional<String> lastWarning(List<ObjectRef> about) {
        List<Event> warnings = new ArrayList<>(objects.eventsAbout(about).stream()
                .filter(event -> "Warning".equals(event.getType()))
                .toList());
        Collections.reverse(warnings);
        return warnings.stream()
                .filter(event -> !"BackOff".equals(event.getReason()) && !repeatsTheReason(event))
                .findFirst()
                .or(() -> warnings.stream().findFirst())
                .map(this::text);
    }

    /** The kubelet reports a failed pull twice: once with the cause, and once with only the name of the state. */
    private static boolean repeatsTheReason(Event event) {
        return REASON_ONLY.matcher(String.valueOf(event.getMessage())).matches();
    }

    private String text(Event event) {
        int count = EventTimes.count(event);
        String message = String.valueOf(event.getMessage()).strip();
        String shortened = message.length() > 300 ? message.substring(0, 300) + "..." : message;
        Instant last = EventTimes.last(event);
        String when = last.equals(Instant.EPOCH) ? "" : "last " + Times.seconds(Duration.between(last, now)) + " ago";
        String times = count > 1 ? count + " times" : "";
        String both = times + (times.isEmpty() || when.isEmpty() ? "" : ", ") + when;
        return shortened + (both.isEmpty() ? "" : " (" + both + ")");
    }
}
