/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * The clusters of a JVM. Each is started once, when it is first requested, whether or not the start succeeds. Closing
 * this object closes all of them.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Clusters implements AutoCloseable {

    private final Map<ClusterRequest, CompletableFuture<KubernetesCluster>> clusters = new ConcurrentHashMap<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final Function<ClusterRequest, KubernetesCluster> starter;

    /** Creates a registry that starts k3s with Testcontainers and connects to contexts of the user's kubeconfig. */
    public Clusters() {
        this(request -> request.isK3s()
                ? K3sCluster.start(request.image(), K3sSettings.of(System::getProperty))
                : KubeconfigCluster.attach(request.context(), KubeconfigFiles.ofUser()));
    }

    /** Creates a registry that starts clusters with the given function. */
    public Clusters(Function<ClusterRequest, KubernetesCluster> starter) {
        this.starter = starter;
    }

    /**
     * Returns a cluster, and starts it if necessary. While one thread starts it, others wait.
     *
     * @throws ClusterUnavailable if it cannot be started, now or when it was first requested
     */
    public KubernetesCluster get(ClusterRequest request) {
        CompletableFuture<KubernetesCluster> mine = new CompletableFuture<>();
        CompletableFuture<KubernetesCluster> earlier = clusters.putIfAbsent(request, mine);
        if (earlier == null) {
            start(request, mine);
        }
        try {
            return (earlier == null ? mine : earlier).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ClusterUnavailable unavailable) {
                throw unavailable;
            }
            throw e;
        }
    }

    /** Returns the number of clusters started so far. */
    public int starts() {
        return starts.get();
    }

    @Override
    public void close() {
        clusters.values().stream()
                .filter(cluster -> cluster.isDone() && !cluster.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .forEach(KubernetesCluster::close);
        clusters.clear();
    }

    private void start(ClusterRequest request, CompletableFuture<KubernetesCluster> result) {
        try {
            starts.incrementAndGet();
            result.complete(starter.apply(request));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
