/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import dev.seatrial.diagnostic.Counted;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a pod is not ready.
 *
 * @param container the container with the problem; empty for the pod itself
 * @param reason the reason as Kubernetes reports it, such as {@code ImagePullBackOff}
 * @param detail more details; may be empty
 * @param restarts how often the container was restarted
 */
record PodTrouble(String container, String reason, String detail, int restarts) {

    /** The image problems of a waiting container. */
    private static final Set<String> IMAGE =
            Set.of("ImagePullBackOff", "ErrImageNeverPull", "InvalidImageName", "ErrImagePull", "ImageInspectError");

    private static final Set<String> IMAGE_FOR_GOOD =
            Set.of("ImagePullBackOff", "ErrImageNeverPull", "InvalidImageName");
    private static final Set<String> CONFIG =
            Set.of("CreateContainerConfigError", "CreateContainerError", "RunContainerError");
    /** Texts of registries, of containerd and of Go's network errors. */
    private static final Pattern PASSING_PULL = Pattern.compile(
            "(?i)\\b(?:429|50[0234])\\b|toomanyrequests|too many requests|rate limit|service unavailable|bad gateway"
                    + "|internal server error|gateway timeout|i/o timeout|timeout exceeded|deadline exceeded"
                    + "|connection (?:refused|reset)|handshake timeout|unexpected eof|temporary failure|pull qps exceeded");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** Message of the kubelet: pkg/kubelet/util/manager/watch_based_manager.go. */
    private static final Pattern SLOW_SYNC = Pattern.compile("failed to sync (?:secret|configmap) cache");

    private static final Set<String> STARTING = Set.of("ContainerCreating", "PodInitializing");

    /** Returns the problem of a pod, the most serious first; empty if the pod is starting or healthy. */
    static Optional<PodTrouble> of(Pod pod) {
        if (pod.getStatus() == null || pod.getMetadata().getDeletionTimestamp() != null) {
            return Optional.empty();
        }
        Optional<PodTrouble> unscheduled = pod.getStatus().getConditions().stream()
                .filter(PodTrouble::isUnschedulable)
                .map(condition -> new PodTrouble("", "Unschedulable", text(condition.getMessage()), 0))
                .findFirst();
        if (unscheduled.isPresent()) {
            return unscheduled;
        }
        return containers(pod).stream()
                .map(PodTrouble::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns what a pod without problems is waiting for, for a failure message. */
    static String waitingFor(Pod pod) {
        if (pod.getStatus() == null
                || ("Pending".equals(pod.getStatus().getPhase())
                        && containers(pod).isEmpty())) {
            return "not scheduled yet";
        }
        for (ContainerStatus status : containers(pod)) {
            ContainerState state = status.getState();
            if (state != null && state.getWaiting() != null) {
                return "container `" + status.getName() + "`: "
                        + text(state.getWaiting().getReason());
            }
            if (state != null && state.getRunning() != null && !Boolean.TRUE.equals(status.getReady())) {
                return "container `" + status.getName() + "`: running, but its readiness probe does not succeed";
            }
        }
        return "phase " + pod.getStatus().getPhase();
    }

    /** Returns the status of all containers of a pod, init containers first. */
    static List<ContainerStatus> containers(Pod pod) {
        List<ContainerStatus> all = new ArrayList<>();
        if (pod.getStatus() != null) {
            all.addAll(pod.getStatus().getInitContainerStatuses());
            all.addAll(pod.getStatus().getContainerStatuses());
        }
        return all;
    }

    boolean isImage() {
        return IMAGE.contains(reason);
    }

    /** Returns whether retries are not expected to succeed. */
    boolean isImageForGood() {
        return IMAGE_FOR_GOOD.contains(reason);
    }

    /** Returns whether a later pull of the same image may succeed. */
    boolean mayBePulledLater() {
        return !reason.equals("ErrImageNeverPull") && !reason.equals("InvalidImageName");
    }

    /** Returns whether the pod may still become ready without any change. */
    boolean isPassing() {
        return isSlowSync() || reason.equals("ErrImagePull");
    }

    /**
     * Returns whether the message of a failed pull says that the registry, or the way to it, has a problem of its own, such as a
     * limit of requests. The kubelet keeps trying, and the next pull may succeed.
     */
    static boolean isPassing(String message) {
        return PASSING_PULL.matcher(QUOTED.matcher(message).replaceAll("")).find(); // without names of images
    }

    /** Returns whether the kubelet has not received a ConfigMap or Secret in time, which it retries until it has. */
    boolean isSlowSync() {
        return CONFIG.contains(reason) && SLOW_SYNC.matcher(detail).find();
    }

    /** Returns whether a container has ended with an error, and so may have logged why. */
    boolean hasCrashed() {
        return isCrashLoop() || detail.startsWith("exit code ");
    }

    boolean isCrashLoop() {
        return reason.equals("CrashLoopBackOff");
    }

    /** Returns whether another change can solve the problem, such as a new volume, a Secret, or free resources. */
    boolean healsFromOutside() {
        return reason.equals("Unschedulable") || CONFIG.contains(reason);
    }

    /** Returns the reason and the detail. */
    String text() {
        return reason + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    private static Optional<PodTrouble> of(ContainerStatus status) {
        ContainerState state = status.getState();
        int restarts = status.getRestartCount() == null ? 0 : status.getRestartCount();
        if (state == null) {
            return Optional.empty();
        }
        if (state.getWaiting() != null
                && !STARTING.contains(text(state.getWaiting().getReason()))) {
            String reason = text(state.getWaiting().getReason());
            String detail = reason.equals("CrashLoopBackOff")
                    ? crash(status, restarts)
                    : shortImageMessage(reason, text(state.getWaiting().getMessage()));
            return Optional.of(new PodTrouble(status.getName(), reason, detail, restarts));
        }
        ContainerStateTerminated ended = state.getTerminated();
        if (ended != null && ended.getExitCode() != null && ended.getExitCode() != 0) {
            return Optional.of(new PodTrouble(
                    status.getName(), text(ended.getReason()), "exit code " + ended.getExitCode(), restarts));
        }
        return Optional.empty();
    }

    private static String crash(ContainerStatus status, int restarts) {
        ContainerState last = status.getLastState();
        String exit = last == null || last.getTerminated() == null
                ? ""
                : ", last exit code " + last.getTerminated().getExitCode()
                        + ("Error".equals(last.getTerminated().getReason())
                                        || last.getTerminated().getReason() == null
                                ? ""
                                : " " + last.getTerminated().getReason());
        return Counted.of(restarts, "restart") + exit;
    }

    /**
     * Returns the last of the wrapped errors in a message of the container runtime, which states the actual problem.
     */
    private static String shortImageMessage(String reason, String message) {
        if (!IMAGE.contains(reason) || message.length() < 80) {
            return message;
        }
        String lower = message.toLowerCase(Locale.ROOT);
        int last = message.lastIndexOf(": ");
        if (lower.contains("not found")) {
            return "image not found";
        }
        return last < 0 ? message.substring(0, 80) + "..." : message.substring(last + 2);
    }

    private static boolean isUnschedulable(PodCondition condition) {
        return "PodScheduled".equals(condition.getType())
                && "False".equals(condition.getStatus())
                && "Unschedulable".equals(condition.getReason());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
