/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import dev.seatrial.cluster.internal.Owner;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cluster that tests may use. Shared by tests and threads. */
public interface KubernetesCluster extends AutoCloseable {

    /** Returns what the cluster is called in messages. */
    String name();

    /** Returns a client with the rights of the kubeconfig; owned by the cluster. */
    KubernetesClient client();

    /** Returns a kubeconfig file for the cluster, which only the user can read. */
    Path kubeconfig();

    /** Returns the context of the kubeconfig to use, empty for the file's own. */
    Optional<String> context();

    /** Returns the version as the API server states it, such as {@code v1.35.0+k3s1}. */
    String kubernetesVersion();

    /** Returns what the API server serves, as {@code .Capabilities.APIVersions} has it: {@code apps/v1/Deployment}. */
    List<String> apiVersions();

    /**
     * Makes images of this machine's Docker known to the nodes, so that pods start without a registry.
     *
     * @throws ClusterUnavailable when an image is missing here, or the cluster cannot take images
     */
    void load(Collection<String> images);

    /** Returns the id of the container that is the cluster's node, empty when it is none. */
    Optional<String> containerId();

    /** Returns the kubeconfig file for programs that share the node's network, empty when there is no such node. */
    Optional<Path> kubeconfigAtNode();

    /** Returns the labels of containers that belong to this JVM: when it is killed, the next start removes them. */
    default Map<String, String> containerLabels() {
        return Owner.current().labels();
    }

    /** Closes the resource together with the cluster. */
    void closeWith(AutoCloseable resource);

    /** Returns the namespaces of tests. */
    Namespaces namespaces();

    @Override
    void close();
}
