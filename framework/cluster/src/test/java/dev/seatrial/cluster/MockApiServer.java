/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeoutException;

/** The mock server of fabric8 for tests with watches. It stores objects and returns configured responses. */
public final class MockApiServer implements AutoCloseable {

    /** How long clients wait for an answer, in milliseconds. */
    public static final int PATIENCE = 60_000;

    private final WatchDispatcher dispatcher;
    private final KubernetesMockServer server;
    private final KubernetesClient client;

    /** Starts a server with TLS. */
    public MockApiServer() {
        this(true);
    }

    /** Starts a server, with or without TLS. */
    public MockApiServer(boolean https) {
        Map<ServerRequest, Queue<ServerResponse>> expected = new HashMap<>();
        dispatcher = new WatchDispatcher(expected);
        server = new KubernetesMockServer(new Context(), new MockWebServer(), expected, dispatcher, https);
        server.init();
        client = patient(server.createClient());
    }

    /** A write to a watch that closes at this moment blocks the mock for ten seconds, which is also how long a client waits. */
    private static KubernetesClient patient(KubernetesClient hasty) {
        try (hasty) {
            return new KubernetesClientBuilder()
                    .withConfig(new ConfigBuilder(hasty.getConfiguration())
                            .withRequestTimeout(PATIENCE)
                            .build())
                    .build();
        }
    }

    public KubernetesMockServer server() {
        return server;
    }

    public KubernetesClient client() {
        return client;
    }

    /**
     * The number of watches that the server writes events to. A test that breaks watches must wait until this is zero before
     * it changes an object: a write to a watch that closes at this moment blocks the only thread of the mock for ten seconds.
     */
    public int openWatches() {
        return dispatcher.openWatches();
    }

    /**
     * Stops the server. If a watch closes while the mock writes an event to it, the only thread of the mock is blocked for ten
     * seconds, and the mock reports that it cannot stop. This does not affect the result of the test.
     */
    @Override
    public void close() {
        client.close();
        try {
            server.destroy();
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
        }
    }
}
