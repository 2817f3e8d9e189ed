/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.cluster.KubernetesCluster;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a Helm for a cluster: a binary of this machine, else one in a container beside the cluster's node. */
public final class ClusterHelm {

    private ClusterHelm() {}

    /**
     * Returns the commands of a Helm that reaches the cluster.
     *
     * @throws HelmException when there is no binary, and no container can stand in
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
            throw HelmException.of("There is no helm on the PATH. Install Helm, or name a binary with -D"
                    + HelmBinary.PROPERTY + "=FILE or " + HelmBinary.VARIABLE + ".");
        }
        HelmContainer container = HelmContainer.beside(node.get(), cluster.containerLabels());
        cluster.closeWith(container);
        return HelmCli.of(container.binary()).withKubeconfig(kubeconfig.get(), null);
    }
}
