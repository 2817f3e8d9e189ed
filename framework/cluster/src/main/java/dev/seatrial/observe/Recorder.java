/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.observe.TimelineEntry.Kind;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Builds a timeline from the changes of objects, and keeps what is needed to explain it. Several watches report to it
 * concurrently. Its lock puts their reports into one order.
 */
final class Recorder {

    private static final int MOST_ENTRIES = 20_000;

    private final Clock clock;
    private final Instant start;
    private final ObservedObjects objects = new ObservedObjects();
    private final HookTracker hooks = new HookTracker();
    private final Stalls stalls;
    private final List<TimelineEntry> entries = new ArrayList<>();
    private final Map<ObjectRef, String> readiness = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private final AtomicLong changes = new AtomicLong();
    private String operation = "";
    private Instant operationStart;

    /** The number of available replicas of a Deployment at a time. */
    private record Sample(Instant at, ObjectRef ref, int available) {}

    Recorder(Clock clock, String namespace) {
        this.clock = clock;
        this.start = clock.instant();
        this.operationStart = start;
        this.stalls = new Stalls(objects, namespace);
    }

    /** Records the creation, change or deletion of an object. */
    synchronized void accept(HasMetadata object, boolean deleted) {
        changes.incrementAndGet();
        ObjectChange change = new ObjectChange(clock.instant(), deleted, object);
        Optional<HasMetadata> before = objects.keep(change);
        hooks.accept(change, operation).ifPresent(run -> hook(change, run));
        if (object instanceof Job && before.isEmpty()) {
            // The watches of Jobs and Pods are not synchronized, so a pod may be observed before its Job.
            objects.stream(Pod.class)
                    .forEach(pod -> hooks.accept(new ObjectChange(change.at(), false, pod), operation));
        }
        if (object instanceof Pod) {
            PodEntries.of(before.map(Pod.class::cast), change).forEach(this::add);
        } else if (object instanceof Event event) {
            event(event, before.map(Event.class::cast), change);
        } else {
            readiness(change);
        }
    }

    /** Returns the number of changes observed so far. */
    long changes() {
        return changes.get();
    }

    /** Records the start of a Helm command. */
    synchronized void begin(String verb, String text) {
        operation = verb;
        operationStart = clock.instant();
        add(new TimelineEntry(operationStart, Kind.HELM, "", text));
    }

    /** Records the end of the Helm command. Later changes of hooks are not attributed to it. */
    synchronized void end(String text) {
        add(new TimelineEntry(clock.instant(), Kind.HELM, "", text));
        operation = "";
    }

    /** Records that a watch is interrupted. */
    synchronized void sightLost(String kind, String why) {
        if (lost.add(kind)) {
            add(new TimelineEntry(clock.instant(), Kind.WATCH, kind, "watch interrupted: " + why));
        }
    }

    /** Records that a watch works again. What it missed follows as changes. */
    synchronized void sightBack(String kind) {
        if (lost.remove(kind)) {
            add(new TimelineEntry(clock.instant(), Kind.WATCH, kind, "watch works again"));
        }
    }

    synchronized ReleaseTimeline timeline() {
        return new ReleaseTimeline(start, entries, hooks.runs());
    }

    /** Returns the reason why the running command cannot succeed any more. */
    synchronized Optional<Diagnostic> stall(StallRules rules) {
        return stalls.find(rules, operationStart, clock.instant());
    }

    synchronized Diagnostic explain(Diagnostic headline, ObjectRef ref) {
        return new RolloutDiagnosis(objects, clock.instant()).explain(headline, ref);
    }

    /** Returns the objects that are not ready, except hooks and objects owned by others. */
    synchronized List<ObjectRef> unready() {
        return objects.stream(HasMetadata.class)
                .filter(object -> objects.lineage(object).size() == 1 && !Hooks.isHook(object))
                .filter(object -> !(object instanceof Job))
                .filter(object ->
                        Readiness.of(object).map(each -> !each.complete()).orElse(false))
                .map(ObjectRef::of)
                .toList();
    }

    synchronized Optional<HasMetadata> find(ObjectRef ref) {
        return objects.find(ref);
    }

    synchronized List<HasMetadata> live() {
        return objects.stream(HasMetadata.class).toList();
    }

    synchronized List<Pod> podsOf(ObjectRef ref) {
        return objects.podsOf(ref);
    }

    /**
     * Returns the lowest number of available replicas of a Deployment since an instant; empty if it was never observed.
     */
    synchronized OptionalInt fewestAvailable(ObjectRef ref, Instant since) {
        List<Sample> mine =
                samples.stream().filter(sample -> sample.ref().equals(ref)).toList();
        OptionalInt fewest = mine.stream()
                .filter(sample -> !sample.at().isBefore(since))
                .mapToInt(Sample::available)
                .min();
        OptionalInt before = mine.stream()
                .filter(sample -> sample.at().isBefore(since))
                .reduce((a, b) -> b)
                .map(sample -> OptionalInt.of(sample.available()))
                .orElse(OptionalInt.empty());
        if (fewest.isEmpty() || before.isEmpty()) {
            return fewest.isEmpty() ? before : fewest;
        }
        return OptionalInt.of(Math.min(fewest.getAsInt(), before.getAsInt()));
    }

    Instant now() {
        return clock.instant();
    }

    private void hook(ObjectChange change, HookRun run) {
        String text = String.join(",", run.events()) + " hook, weight " + run.weight() + ": "
                + (change.deleted()
                        ? "deleted"
                        : run.outcome().name().toLowerCase(java.util.Locale.ROOT)
                                + run.duration()
                                        .map(time -> " after " + Times.text(time))
                                        .orElse("")
                                + (run.reason().isEmpty() ? "" : " (" + run.reason() + ")"));
        add(new TimelineEntry(change.at(), Kind.HOOK, run.object().toString(), text));
    }

    private void event(Event event, Optional<Event> before, ObjectChange change) {
        boolean repeated = before.map(old -> EventTimes.count(old) == EventTimes.count(event))
                .orElse(false);
        if (change.deleted() || repeated || event.getInvolvedObject() == null) {
            return;
        }
        String object = new ObjectRef(
                        String.valueOf(event.getInvolvedObject().getKind()),
                        String.valueOf(event.getInvolvedObject().getName()))
                .toString();
        boolean image = Set.of("Pulled", "Pulling").contains(String.valueOf(event.getReason()));
        int count = EventTimes.count(event);
        add(new TimelineEntry(
                change.at(),
                image ? Kind.IMAGE : Kind.EVENT,
                object,
                event.getReason() + ": " + event.getMessage() + (count > 1 ? " (" + count + " times)" : "")));
    }

    private void readiness(ObjectChange change) {
        ObjectRef ref = ObjectRef.of(change.object());
        if (change.object() instanceof Deployment deployment) {
            int available = deployment.getStatus() == null
                    ? 0
                    : Objects.requireNonNullElse(deployment.getStatus().getAvailableReplicas(), 0);
            samples.add(new Sample(change.at(), ref, change.deleted() ? 0 : available));
        }
        String text = change.deleted()
                ? "deleted"
                : Readiness.of(change.object())
                        .map(each -> each + (each.complete() ? ", ready" : ""))
                        .orElse("");
        if (!text.isEmpty() && !text.equals(readiness.put(ref, text)) && !Hooks.isHook(change.object())) {
            add(new TimelineEntry(change.at(), Kind.READY, ref.toString(), text));
        }
    }

    private void add(TimelineEntry entry) {
        if (entries.size() < MOST_ENTRIES) {
            entries.add(entry);
        }
    }
}
