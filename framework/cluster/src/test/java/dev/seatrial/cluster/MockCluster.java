/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import dev.seatrial.cluster.internal.Owner;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A cluster based on the mock server of fabric8, with the objects that a controller manager creates in a new namespace.
 */
public final class MockCluster implements KubernetesCluster {

    private final KubernetesClient client;
    private final Namespaces namespaces;
    private final Watch controller;

    public MockCluster(KubernetesClient client) {
        this.client = client;
        this.namespaces = new Namespaces(client, Owner.current(), new Random());
        this.controller = client.namespaces().watch(new ServiceAccounts());
    }

    @Override
    public String name() {
        return "mock";
    }

    @Override
    public KubernetesClient client() {
        return client;
    }

    @Override
    public Path kubeconfig() {
        return Path.of("/kubeconfig");
    }

    @Override
    public Optional<String> context() {
        return Optional.empty();
    }

    @Override
    public String kubernetesVersion() {
        return "v1.35.0";
    }

    @Override
    public List<String> apiVersions() {
        return List.of("v1", "v1/Pod", "apps/v1", "apps/v1/Deployment");
    }

    @Override
    public void load(Collection<String> images) {}

    @Override
    public Optional<String> containerId() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> kubeconfigAtNode() {
        return Optional.empty();
    }

    @Override
    public void closeWith(AutoCloseable resource) {}

    @Override
    public Namespaces namespaces() {
        return namespaces;
    }

    @Override
    public void close() {
        controller.close();
    }

    private final class ServiceAccounts implements Watcher<Namespace> {

        @Override
        public void eventReceived(Action action, Namespace namespace) {
            if (action == Action.ADDED) {
                client.serviceAccounts()
                        .inNamespace(namespace.getMetadata().getName())
                        .resource(new ServiceAccountBuilder()
                                .withNewMetadata()
                                .withName("default")
                                .endMetadata()
                                .build())
                        .create();
            }
        }

        @Override
        public void onClose(WatcherException cause) {}
    }
}
