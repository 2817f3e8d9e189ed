/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import dev.seatrial.cluster.Clusters;
import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.helm.ClusterHelm;
import dev.seatrial.helm.HelmCli;
import dev.seatrial.helm.HelmException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The clusters of this JVM and the Helm for each, kept in the root store of JUnit until the last test has ended.
 *
 * @param clusters the clusters
 * @param helms the Helm for each cluster
 */
@SuppressWarnings("deprecation") // needed to close its resources with JUnit 5.12 and earlier
record JvmClusters(Clusters clusters, Map<KubernetesCluster, FoundHelm> helms)
        implements Store.CloseableResource, AutoCloseable {

    /**
     * A Helm, or the reason why there is none. Looking for a missing image takes minutes, so it is done only once.
     *
     * @param cli the commands of Helm; null if there is none
     * @param failure the reason why there is none; null if there is one
     */
    record FoundHelm(@Nullable HelmCli cli, @Nullable HelmException failure) {

        static FoundHelm of(KubernetesCluster cluster) {
            try {
                return new FoundHelm(ClusterHelm.of(cluster), null);
            } catch (HelmException e) {
                return new FoundHelm(null, e);
            }
        }

        HelmCli orThrow() {
            if (cli == null) {
                throw Objects.requireNonNull(failure);
            }
            return cli;
        }
    }

    static Clusters of(ExtensionContext context) {
        return root(context).clusters();
    }

    static HelmCli helm(ExtensionContext context, KubernetesCluster cluster) {
        return root(context).helms().computeIfAbsent(cluster, FoundHelm::of).orThrow();
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
