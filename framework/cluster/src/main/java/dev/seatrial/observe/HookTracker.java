/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import dev.seatrial.observe.HookRun.Outcome;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows hook Jobs and Pods from creation to end. Guarded by the recorder's lock. */
final class HookTracker {

    private final Map<String, HookRun> runs = new LinkedHashMap<>();

    /** Records a change. Returns the run if the hook thereby started, ended or was deleted. */
    Optional<HookRun> accept(ObjectChange change, String operation) {
        HasMetadata object = change.object();
        if (object instanceof Pod pod && !Hooks.isHook(pod)) {
            ownerJob(pod).ifPresent(uid -> runs.computeIfPresent(uid, (key, run) -> withPod(run, pod)));
            return Optional.empty();
        }
        if (!(object instanceof Job || object instanceof Pod) || !Hooks.isHook(object)) {
            return Optional.empty();
        }
        String uid = String.valueOf(object.getMetadata().getUid());
        HookRun before = runs.get(uid);
        HookRun after = update(before == null ? begin(change, operation) : before, change);
        runs.put(uid, after);
        boolean told = before == null || before.outcome() != after.outcome() || before.deleted() != after.deleted();
        return told ? Optional.of(after) : Optional.empty();
    }

    List<HookRun> runs() {
        return List.copyOf(runs.values());
    }

    private static HookRun begin(ObjectChange change, String operation) {
        HasMetadata object = change.object();
        return new HookRun(
                ObjectRef.of(object),
                operation,
                Hooks.events(object),
                Hooks.weight(object),
                Hooks.deletePolicies(object),
                change.at(),
                null,
                Outcome.RUNNING,
                null,
                "",
                false,
                object instanceof Pod ? List.of(object.getMetadata().getName()) : List.of());
    }

    private static HookRun update(HookRun run, ObjectChange change) {
        HookRun updated = run;
        if (change.object() instanceof Job job) {
            Optional<JobEnd> end = JobEnd.of(job);
            if (end.isPresent()) {
                updated = ended(
                        run,
                        change.at(),
                        end.get().succeeded(),
                        end.get().succeeded() ? "" : end.get().reason());
            }
        } else if (change.object() instanceof Pod pod) {
            updated = withPod(run, pod);
            String phase = pod.getStatus() == null
                    ? ""
                    : String.valueOf(pod.getStatus().getPhase());
            if (phase.equals("Succeeded") || phase.equals("Failed")) {
                updated = ended(updated, change.at(), phase.equals("Succeeded"), reason(pod));
            }
        }
        if (change.deleted()) {
            Outcome outcome = updated.outcome() == Outcome.RUNNING ? Outcome.ABANDONED : updated.outcome();
            updated = copy(
                    updated, updated.ended() == null ? change.at() : updated.ended(), outcome, updated.reason(), true);
        }
        return updated;
    }

    private static HookRun ended(HookRun run, Instant at, boolean succeeded, String reason) {
        Outcome outcome = succeeded ? Outcome.SUCCEEDED : Outcome.FAILED;
        return copy(run, run.ended() == null ? at : run.ended(), outcome, reason, run.deleted());
    }

    private static HookRun copy(HookRun run, @Nullable Instant ended, Outcome outcome, String reason, boolean deleted) {
        return new HookRun(
                run.object(),
                run.operation(),
                run.events(),
                run.weight(),
                run.deletePolicies(),
                run.started(),
                ended,
                outcome,
                run.exitCode(),
                reason,
                deleted,
                run.pods());
    }

    /** Adds a pod of the hook and the exit code of its containers: the first that is not 0, or else 0. */
    private static HookRun withPod(HookRun run, Pod pod) {
        List<String> pods = new ArrayList<>(run.pods());
        if (!pods.contains(pod.getMetadata().getName())) {
            pods.add(pod.getMetadata().getName());
        }
        Integer exit = exitCode(pod);
        return new HookRun(
                run.object(),
                run.operation(),
                run.events(),
                run.weight(),
                run.deletePolicies(),
                run.started(),
                run.ended(),
                run.outcome(),
                exit == null ? run.exitCode() : exit,
                run.reason(),
                run.deleted(),
                pods);
    }

    private static @Nullable Integer exitCode(Pod pod) {
        Integer exit = null;
        for (ContainerStatus status : PodTrouble.containers(pod)) {
            if (status.getState() != null && status.getState().getTerminated() != null) {
                Integer code = status.getState().getTerminated().getExitCode();
                exit = exit == null || exit == 0 ? code : exit;
            }
        }
        return exit;
    }

    private static String reason(Pod pod) {
        return PodTrouble.of(pod)
                .map(trouble -> "container `" + trouble.container() + "`: " + trouble.text())
                .orElse("");
    }

    private static Optional<String> ownerJob(Pod pod) {
        List<OwnerReference> owners = pod.getMetadata().getOwnerReferences();
        return owners == null
                ? Optional.empty()
                : owners.stream()
                        .filter(owner -> "Job".equals(owner.getKind()))
                        .map(OwnerReference::getUid)
                        .findFirst();
    }
}
