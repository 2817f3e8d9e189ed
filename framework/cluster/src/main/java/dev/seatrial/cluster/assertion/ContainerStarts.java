/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.TreeMap;

/** How often the containers of a release were restarted: those of pods that run on, not those of Jobs and hooks. */
final class ContainerStarts {

    private ContainerStarts() {}

    /** Returns the number of restarts by pod and container. */
    static Map<String, Integer> in(KubernetesClient client, String namespace) {
        Map<String, Integer> starts = new TreeMap<>();
        client.pods().inNamespace(namespace).list().getItems().stream()
                .filter(ContainerStarts::runsOn)
                .forEach(pod -> pod.getStatus()
                        .getContainerStatuses()
                        .forEach(status -> starts.put(
                                pod.getMetadata().getName() + "/" + status.getName(), status.getRestartCount())));
        return starts;
    }

    private static boolean runsOn(Pod pod) {
        boolean isHook = pod.getMetadata().getAnnotations() != null
                && pod.getMetadata().getAnnotations().containsKey("helm.sh/hook");
        boolean isOfJob = pod.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner -> owner.getKind().equals("Job"));
        return pod.getMetadata().getDeletionTimestamp() == null && !isOfJob && !isHook;
    }
}
