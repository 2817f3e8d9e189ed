/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.cluster.KubernetesCluster;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Finds a Helm for a cluster: a binary on this machine, or else Helm in a container next to the node of the cluster.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ClusterHelm {

    private ClusterHelm() {}

    /**
     * Returns the commands of a Helm that can reach the cluster.
     *
     * @throws HelmException if there is no binary and Helm cannot run in a container
     */
    public static HelmCli of(KubernetesCluster cluster) {
        Optional<HelmBinary> local = HelmBinary.find();
        if (local.isPresent()) {
            return HelmCli.of(local.get())
                    .withKubeconfig(cluster.kubeconfig(), cluster.context().orElse(null));
        }
        Optional<String> node = cluster.containerId();
        Optional<Path> kubeconfig = cluster.kubeconfigAtNode();
        if (node.isEmpty() || kubeconfig.isEmpty()) {
            throw HelmException.of("There is no helm on the PATH. Install Helm, or set the path of the binary with -D"
                    + HelmBinary.PROPERTY + "=FILE or " + HelmBinary.VARIABLE + ".");
        }
        HelmContainer container = HelmContainer.beside(node.get(), cluster.containerLabels());
        cluster.closeWith(container);
        return HelmCli.of(container.binary()).withKubeconfig(kubeconfig.get(), null);
    }
}
