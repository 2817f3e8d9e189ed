/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Queries an API server for its version, its APIs and the state of its nodes. */
final class ClusterApi {

    /** A cluster that starts on a busy machine may take longer to respond than the client's default of 10 seconds. */
    private static final int PATIENCE = 60_000;

    private final KubernetesClient client;

    /** Returns a client that tolerates slow responses. */
    static KubernetesClient connect(Config config) {
        config.setConnectionTimeout(PATIENCE);
        config.setRequestTimeout(PATIENCE);
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    ClusterApi(KubernetesClient client) {
        this.client = client;
    }

    String version() {
        return client.getKubernetesVersion().getGitVersion();
    }

    /** Returns API versions and kinds, as Helm's {@code GetVersionSet} does (pkg/action/action.go). */
    List<String> apiVersions() {
        List<String> versions = new ArrayList<>();
        addKinds("v1", versions);
        for (APIGroup group : client.getApiGroups().getGroups()) {
            for (GroupVersionForDiscovery version : group.getVersions()) {
                addKinds(version.getGroupVersion(), versions);
            }
        }
        return List.copyOf(versions);
    }

    /** Waits until there is at least one node and all nodes are ready. */
    void awaitNodes(Duration limit) {
        try {
            Awaitility.await("nodes")
                    .atMost(limit)
                    .pollInterval(Duration.ofMillis(200))
                    .pollDelay(Duration.ZERO)
                    .ignoreExceptionsInstanceOf(KubernetesClientException.class)
                    .until(this::nodesAreReady);
        } catch (ConditionTimeoutException e) {
            throw ClusterUnavailable.of(
                    "The cluster has no ready nodes after " + limit.toSeconds() + " seconds.",
                    e,
                    "The log of the container shows what the kubelet waits for. To allow more time, set -D"
                            + K3sSettings.TIMEOUT + "=SECONDS.");
        }
    }

    private boolean nodesAreReady() {
        List<Node> nodes = client.nodes().list().getItems();
        return !nodes.isEmpty() && nodes.stream().allMatch(ClusterApi::isReady);
    }

    private static boolean isReady(Node node) {
        return node.getStatus() != null
                && node.getStatus().getConditions().stream()
                        .anyMatch(condition ->
                                "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
    }

    /** Skips aggregated APIs whose server is not available, as Helm does. */
    private void addKinds(String groupVersion, List<String> versions) {
        try {
            APIResourceList resources = client.getApiResources(groupVersion);
            if (resources != null) {
                versions.add(groupVersion);
                resources.getResources().stream()
                        .filter(resource -> !resource.getName().contains("/"))
                        .map(APIResource::getKind)
                        .distinct()
                        .forEach(kind -> versions.add(groupVersion + "/" + kind));
            }
        } catch (KubernetesClientException e) {
            versions.add(groupVersion);
        }
    }
}
