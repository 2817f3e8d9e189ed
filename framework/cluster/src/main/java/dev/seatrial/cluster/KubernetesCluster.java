/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.cluster.internal.Owner;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** A cluster for tests. Shared by tests and threads. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface KubernetesCluster extends AutoCloseable {

    /** Returns the name of the cluster for messages. */
    String name();

    /** Returns a client with the permissions of the kubeconfig. The cluster closes it. */
    KubernetesClient client();

    /** Returns a kubeconfig file for the cluster that only the current user can read. */
    Path kubeconfig();

    /** Returns the context of the kubeconfig to use; empty for its current context. */
    Optional<String> context();

    /** Returns the version that the API server reports, such as {@code v1.35.0+k3s1}. */
    String kubernetesVersion();

    /**
     * Returns what the API server serves, in the form of {@code .Capabilities.APIVersions}: {@code apps/v1/Deployment}.
     */
    List<String> apiVersions();

    /**
     * Loads images from Docker into the nodes, so that pods start without a registry.
     *
     * @throws ClusterUnavailable if Docker does not have an image, or the cluster cannot load images
     */
    void load(Collection<String> images);

    /**
     * Returns the id of the container that is the node of the cluster; empty if the cluster does not run in a
     * container.
     */
    Optional<String> containerId();

    /** Returns the kubeconfig file for programs that share the network of the node; empty if there is no such node. */
    Optional<Path> kubeconfigAtNode();

    /** Returns the labels for containers of this JVM. If the JVM is killed, the next one finds and removes them by these labels. */
    default Map<String, String> containerLabels() {
        return Owner.current().labels();
    }

    /** Closes the given resource together with the cluster. */
    void closeWith(AutoCloseable resource);

    /** Returns the namespaces of tests. */
    Namespaces namespaces();

    @Override
    void close();
}
