/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import dev.seatrial.cluster.Clusters;
import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.helm.ClusterHelm;
import dev.seatrial.helm.HelmCli;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The clusters of this JVM and the Helm for each, kept in JUnit's root store until the last test has ended.
 *
 * @param clusters the clusters
 * @param helms the Helm by cluster
 */
@SuppressWarnings("deprecation") // closes its resources under JUnit 5.12 and earlier, too
record JvmClusters(Clusters clusters, Map<KubernetesCluster, HelmCli> helms)
        implements Store.CloseableResource, AutoCloseable {

    static Clusters of(ExtensionContext context) {
        return root(context).clusters();
    }

    static HelmCli helm(ExtensionContext context, KubernetesCluster cluster) {
        return root(context).helms().computeIfAbsent(cluster, ClusterHelm::of);
    }

    @Override
    public void close() {
        clusters.close();
    }

    private static JvmClusters root(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(JvmClusters.class))
                .getOrComputeIfAbsent(
                        JvmClusters.class,
                        key -> new JvmClusters(new Clusters(), new ConcurrentHashMap<>()),
                        JvmClusters.class);
    }
}
