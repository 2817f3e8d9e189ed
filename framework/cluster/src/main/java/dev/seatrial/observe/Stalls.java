/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import dev.seatrial.diagnostic.Diagnostic;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds reasons why a command can never succeed. Problems of objects created since the command started count at once.
 * Pods that an earlier command left broken count later, since this command may be about to replace them. Guarded by the
 * recorder's lock.
 */
final class Stalls {

    private final ObservedObjects objects;
    private final String namespace;
    private final Map<String, Instant> since = new HashMap<>();

    Stalls(ObservedObjects objects, String namespace) {
        this.objects = objects;
        this.namespace = namespace;
    }

    /**
     * Returns the reason why the command that started at the given instant cannot succeed any more; empty while it
     * still can.
     */
    Optional<Diagnostic> find(StallRules rules, Instant start, Instant now) {
        Optional<Diagnostic> stall = objects.stream(Pod.class)
                .filter(pod -> isNew(pod, start) || isQuiet(rules, start, now))
                .map(pod -> ofPod(pod, rules, start, now))
                .flatMap(Optional::stream)
                .findFirst();
        return stall.or(() -> ofJobs(rules, start, now)).or(() -> ofQuota(rules, start, now));
    }

    private Optional<Diagnostic> ofPod(Pod pod, StallRules rules, Instant start, Instant now) {
        HasMetadata root = objects.root(pod);
        Optional<PodTrouble> trouble = PodTrouble.of(pod).filter(found -> isAwaited(root, rules));
        if (trouble.isEmpty() || !isFinal(pod, trouble.get(), rules, now)) {
            return Optional.empty();
        }
        return Optional.of(diagnosis(ObjectRef.of(root), hint(trouble.get()), start, now));
    }

    private boolean isFinal(Pod pod, PodTrouble trouble, StallRules rules, Instant now) {
        if (trouble.isImageForGood() || (trouble.isImage() && isBackingOff(pod))) {
            return true;
        }
        if (trouble.isCrashLoop()) {
            return trouble.restarts() >= rules.maxRestarts();
        }
        if (trouble.healsFromOutside()) {
            Instant first = since.computeIfAbsent(pod.getMetadata().getName() + " " + trouble.reason(), key -> now);
            return !now.isBefore(first.plus(rules.patience()));
        }
        return false;
    }

    /** The kubelet reports the first back-off as an event, long before it is in the status of the pod. */
    private boolean isBackingOff(Pod pod) {
        return objects.eventsAbout(List.of(ObjectRef.of(pod))).stream()
                .anyMatch(event -> "BackOff".equals(event.getReason()));
    }

    /**
     * Returns whether the command has had enough time to replace older pods and is not held up by a hook. Older pods
     * count like its own then.
     */
    private boolean isQuiet(StallRules rules, Instant start, Instant now) {
        Instant since = objects.stream(HasMetadata.class)
                .filter(Hooks::isHook)
                .map(objects::firstSeen)
                .filter(seen -> seen.isAfter(start))
                .max(Instant::compareTo)
                .orElse(start);
        return !now.isBefore(since.plus(rules.patience().multipliedBy(3)));
    }

    private Optional<Diagnostic> ofJobs(StallRules rules, Instant start, Instant now) {
        return objects.stream(Job.class)
                .filter(job -> isNew(job, start) && rules.waitsForJobs() && !Hooks.isHook(job))
                .filter(job -> JobEnd.of(job).map(end -> !end.succeeded()).orElse(false))
                .findFirst()
                .map(job -> diagnosis(ObjectRef.of(job), null, start, now)
                        .withFact("job", JobEnd.of(job).map(JobEnd::reason).orElse("")));
    }

    private Optional<Diagnostic> ofQuota(StallRules rules, Instant start, Instant now) {
        return objects.stream(Event.class)
                .filter(event -> "FailedCreate".equals(event.getReason())
                        && String.valueOf(event.getMessage()).contains("exceeded quota")
                        && isNew(event, start))
                .map(event -> new ObjectRef(
                        event.getInvolvedObject().getKind(),
                        event.getInvolvedObject().getName()))
                .map(objects::find)
                .flatMap(Optional::stream)
                .map(objects::root)
                .filter(root -> isAwaited(root, rules))
                .filter(root -> Readiness.of(root)
                        .map(readiness -> !readiness.complete())
                        .orElse(false))
                .findFirst()
                .map(root -> diagnosis(
                        ObjectRef.of(root), "Raise the ResourceQuota of the namespace, or request less.", start, now));
    }

    private Diagnostic diagnosis(ObjectRef ref, @Nullable String hint, Instant start, Instant now) {
        Diagnostic headline = Diagnostic.of(ref.inSentence() + " in namespace `" + namespace
                + "` cannot become ready. Gave up after "
                + Times.seconds(Duration.between(start, now)) + ".");
        Diagnostic explained = new RolloutDiagnosis(objects, now).explain(headline, ref);
        return hint == null ? explained : explained.withHint(hint);
    }

    private boolean isNew(HasMetadata object, Instant start) {
        return !objects.firstSeen(object).isBefore(start);
    }

    private static boolean isAwaited(HasMetadata root, StallRules rules) {
        if (Hooks.isHook(root)) {
            return true;
        }
        if (root instanceof Job) {
            return rules.waitsForJobs();
        }
        return rules.waits()
                && (root instanceof Deployment
                        || root instanceof StatefulSet
                        || root instanceof DaemonSet
                        || (root instanceof Pod && !isOurs(root)));
    }

    private static boolean isOurs(HasMetadata object) {
        Map<String, String> labels = object.getMetadata().getLabels();
        return labels != null && labels.containsKey(Observation.PROBE_LABEL);
    }

    private static @Nullable String hint(PodTrouble trouble) {
        List<Map.Entry<Boolean, String>> hints = List.of(
                Map.entry(
                        trouble.isImage(),
                        "Correct the image, or load it into the cluster with `@Images`. Waiting longer does not help."),
                Map.entry(trouble.isCrashLoop(), "The log of the container is in the evidence folder."),
                Map.entry(
                        trouble.reason().equals("Unschedulable"),
                        "Request less, or provide what the pod needs, such as a node or a volume."),
                Map.entry(
                        trouble.healsFromOutside(),
                        "Create the ConfigMap or Secret to which the container refers, before or with the release."));
        return hints.stream()
                .filter(Map.Entry::getKey)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
