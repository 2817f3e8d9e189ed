/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.fabric8.mockwebserver.http.Response;
import io.fabric8.mockwebserver.http.WebSocket;
import io.fabric8.mockwebserver.http.WebSocketListener;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes watches outside of the server's event loop. The mock waits there until every queued event is written, which the same
 * event loop must do: each watch that a test closes at the wrong moment blocks the server for 30 seconds.
 */
final class WatchDispatcher extends KubernetesMixedDispatcher {

    private final Set<WebSocket> open = ConcurrentHashMap.newKeySet();

    WatchDispatcher(Map<ServerRequest, Queue<ServerResponse>> expected) {
        super(expected);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        MockResponse response = super.dispatch(request);
        WebSocketListener watch = response.getWebSocketListener();
        return watch == null ? response : response.withWebSocketUpgrade(new ClosedAside(watch));
    }

    /** The number of watches that the mock still writes events to. */
    int openWatches() {
        return open.size();
    }

    private final class ClosedAside extends WebSocketListener {
        private final WebSocketListener watch;

        ClosedAside(WebSocketListener watch) {
            this.watch = watch;
        }

        @Override
        public void onBeforeAccept(WebSocket socket, Response response) {
            watch.onBeforeAccept(socket, response);
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            open.add(socket);
            watch.onOpen(socket, response);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            watch.onMessage(socket, text);
        }

        @Override
        public void onMessage(WebSocket socket, byte[] bytes) {
            watch.onMessage(socket, bytes);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            aside(socket, () -> watch.onClosing(socket, code, reason));
        }

        @Override
        public void onClosed(WebSocket socket, int code, String reason) {
            aside(socket, () -> watch.onClosed(socket, code, reason));
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, Response response) {
            aside(socket, () -> watch.onFailure(socket, failure, response));
        }

        private void aside(WebSocket socket, Runnable close) {
            Thread thread = new Thread(
                    () -> {
                        close.run();
                        open.remove(socket);
                    },
                    "mock-watch-close");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
