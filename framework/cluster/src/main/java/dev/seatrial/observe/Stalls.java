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
import java.util.ArrayList;
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

    /** Message of the admission plug-in: plugin/pkg/admission/serviceaccount/admission.go. */
    private static final String NO_ACCOUNT = "error looking up service account";

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
        return stall.or(() -> ofJobs(rules, start, now)).or(() -> ofRefusedPods(rules, start, now));
    }

    private Optional<Diagnostic> ofPod(Pod pod, StallRules rules, Instant start, Instant now) {
        HasMetadata root = objects.root(pod);
        Optional<PodTrouble> trouble = PodTrouble.of(pod).filter(found -> isAwaited(root, rules));
        if (trouble.isEmpty() || !isFinal(pod, root, trouble.get(), rules, now)) {
            return Optional.empty();
        }
        return Optional.of(diagnosis(ObjectRef.of(root), hint(trouble.get()), start, now));
    }

    /**
     * Returns whether Helm cannot succeed with a pod in trouble. What Kubernetes may still solve by itself is never final: then
     * Helm decides.
     */
    private boolean isFinal(Pod pod, HasMetadata root, PodTrouble trouble, StallRules rules, Instant now) {
        if (trouble.isImage()) {
            boolean isFinal = trouble.isImageForGood() || isBackingOff(pod);
            return isFinal && (!trouble.mayBePulledLater() || !isPullPassing(pod));
        }
        if (trouble.isCrashLoop()) {
            return !(root instanceof Job) // its own limit decides
                    && trouble.restarts() >= rules.maxRestarts()
                    && (!isAnythingStarting(root, rules) || isOver(pod, trouble, rules, now));
        }
        return trouble.healsFromOutside() && !trouble.isSlowSync() && isOver(pod, trouble, rules, now);
    }

    private boolean isOver(Pod pod, PodTrouble trouble, StallRules rules, Instant now) {
        Instant first = since.computeIfAbsent(pod.getMetadata().getName() + " " + trouble.reason(), key -> now);
        return !now.isBefore(first.plus(rules.patience()));
    }

    /** Returns whether the last pull failed because of the registry or the network. */
    private boolean isPullPassing(Pod pod) {
        List<String> messages = new ArrayList<>();
        PodTrouble.containers(pod).stream()
                .filter(status -> status.getState() != null && status.getState().getWaiting() != null)
                .map(status -> String.valueOf(status.getState().getWaiting().getMessage()))
                .forEach(messages::add);
        objects.eventsAbout(List.of(ObjectRef.of(pod))).stream()
                .filter(event -> "Failed".equals(event.getReason())
                        && String.valueOf(event.getMessage()).contains("pull"))
                .reduce((earlier, later) -> later)
                .ifPresent(event -> messages.add(String.valueOf(event.getMessage())));
        return messages.stream().anyMatch(PodTrouble::isPassing);
    }

    /** Returns whether a container that crashes may be waiting for another object, such as its database. */
    private boolean isAnythingStarting(HasMetadata crashing, StallRules rules) {
        return objects.stream(Pod.class)
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null && !isOurs(pod))
                .filter(pod -> !ObjectRef.of(objects.root(pod)).equals(ObjectRef.of(crashing)))
                .filter(pod -> Readiness.of(pod)
                        .map(readiness -> !readiness.complete())
                        .orElse(false))
                .anyMatch(pod -> PodTrouble.of(pod)
                        .map(trouble ->
                                trouble.isCrashLoop() ? trouble.restarts() < rules.maxRestarts() : trouble.isPassing())
                        .orElse(true));
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

    /** Pods that the API server does not accept: no pod exists that could be in trouble. */
    private Optional<Diagnostic> ofRefusedPods(StallRules rules, Instant start, Instant now) {
        for (Event event : objects.stream(Event.class).toList()) {
            String message = String.valueOf(event.getMessage());
            Optional<String> hint = Optional.of(message)
                    .filter(text -> "FailedCreate".equals(event.getReason()) && isNew(event, start))
                    .flatMap(Stalls::refusal);
            Optional<HasMetadata> root = objects.find(new ObjectRef(
                            event.getInvolvedObject().getKind(),
                            event.getInvolvedObject().getName()))
                    .map(objects::root)
                    .filter(found -> isAwaited(found, rules) && isIncomplete(found));
            boolean isFinal = !message.contains(NO_ACCOUNT) || isRefusedForLong(event, rules, now);
            if (hint.isPresent() && root.isPresent() && isFinal) {
                return Optional.of(diagnosis(ObjectRef.of(root.get()), hint.get(), start, now));
            }
        }
        return Optional.empty();
    }

    /** A ServiceAccount may be created a moment later. */
    private boolean isRefusedForLong(Event event, StallRules rules, Instant now) {
        return !now.isBefore(objects.firstSeen(event).plus(rules.patience()))
                && objects.podsOf(new ObjectRef(
                                event.getInvolvedObject().getKind(),
                                event.getInvolvedObject().getName()))
                        .isEmpty();
    }

    private static boolean isIncomplete(HasMetadata root) {
        return Readiness.of(root).map(readiness -> !readiness.complete()).orElse(false);
    }

    private static Optional<String> refusal(String message) {
        if (message.contains("exceeded quota")) {
            return Optional.of("Raise the ResourceQuota of the namespace, or request less.");
        }
        if (message.contains("violates PodSecurity")) {
            return Optional.of("Set the security context that the Pod Security Standard of the namespace demands.");
        }
        return message.contains(NO_ACCOUNT)
                ? Optional.of("Create the ServiceAccount, before or with the release.")
                : Optional.empty();
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
