/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Follows the logs of all containers from their start, so that they are available after the pods are gone. Each start
 * of a container is followed once, and the logs of earlier starts are kept.
 */
final class ContainerLogs implements AutoCloseable {

    private static final int MOST_BYTES = 16 << 20;
    private static final int TAIL = 256 << 10;

    private final LogSource source;
    private final Map<String, ContainerLog> logs = new ConcurrentHashMap<>();
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "seatrial-log");
        thread.setDaemon(true);
        return thread;
    });

    ContainerLogs(LogSource source) {
        this.source = source;
    }

    /**
     * Starts to follow the containers that the pod runs by now. A pod that runs once may end and be deleted before its start
     * is observed, so its logs are requested as soon as it is assigned to a node.
     */
    void accept(Pod pod) {
        if (runsOnce(pod) && pod.getSpec().getNodeName() != null) {
            for (Container container : pod.getSpec().getContainers()) {
                follow(pod.getMetadata().getName(), container.getName(), 0);
            }
        }
        for (ContainerStatus status : PodTrouble.containers(pod)) {
            ContainerState state = status.getState();
            if (state != null && (state.getRunning() != null || state.getTerminated() != null)) {
                int restarts = Objects.requireNonNullElse(status.getRestartCount(), 0);
                follow(pod.getMetadata().getName(), status.getName(), restarts);
            }
        }
    }

    /** Returns the logs by pod and container, such as {@code web-0/app}. */
    Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        logs.keySet().stream().sorted().forEach(key -> texts.put(key, text(key)));
        return texts;
    }

    /** Returns the logs of the containers of some pods, one after the other. */
    String of(List<String> pods) {
        List<String> texts = new ArrayList<>();
        for (String pod : pods) {
            logs.keySet().stream()
                    .filter(key -> key.startsWith(pod + "/"))
                    .sorted()
                    .forEach(key -> texts.add(text(key)));
        }
        return String.join("", texts);
    }

    /** Returns whether a text is in the log of a container of some pods. */
    boolean contain(List<String> pods, String text) {
        return logs.entrySet().stream()
                .anyMatch(log ->
                        pods.contains(pod(log.getKey())) && log.getValue().contains(text));
    }

    /** Returns how many bytes of the logs of some pods are not kept. */
    long dropped(List<String> pods) {
        return logs.entrySet().stream()
                .filter(log -> pods.contains(pod(log.getKey())))
                .mapToLong(log -> log.getValue().dropped())
                .sum();
    }

    private static String pod(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    /** Waits until the logs of ended pods are read completely, at most for the given time. */
    void awaitEnd(List<String> pods, Duration limit) {
        try {
            Awaitility.await()
                    .atMost(limit)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() ->
                            active.stream().noneMatch(key -> pods.stream().anyMatch(pod -> key.startsWith(pod + "/"))));
        } catch (ConditionTimeoutException e) {
            // Use what has been read so far.
            return;
        }
    }

    @Override
    public void close() {
        source.close();
        threads.shutdownNow();
        logs.values().forEach(ContainerLog::close);
    }

    private void follow(String pod, String container, int restarts) {
        String key = pod + "/" + container;
        String start = key + " " + restarts;
        if (!followed.add(start)) {
            return;
        }
        ContainerLog log = logs.computeIfAbsent(key, each -> new ContainerLog(MOST_BYTES, TAIL));
        active.add(start);
        try {
            threads.execute(() -> {
                try {
                    if (restarts > 0 && !log.isEmpty()) {
                        note(log, "--- start " + (restarts + 1) + " ---\n");
                    }
                    source.follow(pod, container, log);
                } finally {
                    active.remove(start);
                }
            });
        } catch (RejectedExecutionException e) {
            active.remove(start);
        }
    }

    private static boolean runsOnce(Pod pod) {
        return pod.getSpec() != null
                && ("Never".equals(pod.getSpec().getRestartPolicy())
                        || "OnFailure".equals(pod.getSpec().getRestartPolicy()));
    }

    private String text(String key) {
        ContainerLog log = logs.get(key);
        return log == null ? "" : log.text();
    }

    private static void note(ContainerLog log, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.write(bytes, 0, bytes.length);
    }
}
