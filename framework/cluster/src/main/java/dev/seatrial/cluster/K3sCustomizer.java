/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.testcontainers.k3s.K3sContainer;

/**
 * Changes the k3s container before it is created, for example its command, environment, mounts or capabilities.
 * Implementations are found with {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/dev.seatrial.cluster.K3sCustomizer}.
 *
 * <pre>{@code
 * public final class WithRegistryMirror implements K3sCustomizer {
 *   public void customize(K3sContainer k3s) {
 *     k3s.withCopyFileToContainer(forClasspathResource("registries.yaml"), "/etc/rancher/k3s/registries.yaml");
 *   }
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface K3sCustomizer {

    /** Changes the container. Called once for each attempt to start one, after Seatrial's own settings are applied. */
    void customize(K3sContainer container);
}
