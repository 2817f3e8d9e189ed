/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples.cluster;

import dev.seatrial.cluster.K3sCustomizer;
import org.testcontainers.k3s.K3sContainer;

/** The custom settings of k3s in this build, found through META-INF/services. */
public final class OurK3s implements K3sCustomizer {

    static final long MEMORY = 4L << 30;

    @Override
    public void customize(K3sContainer k3s) {
        k3s.withEnv("HTTPS_PROXY", "")
                .withCreateContainerCmdModifier(
                        command -> command.getHostConfig().withMemory(MEMORY));
    }
}
