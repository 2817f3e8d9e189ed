/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import dev.seatrial.diagnostic.Diagnostic;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches a namespace, from before Helm starts until the test has ended.
 *
 * <p>The watches are fabric8's informers: after "too old resource version" (410 Gone) and after the API server was away
 * they list again and go on, and what changed meanwhile is seen then.
 */
public final class Observation implements AutoCloseable {

    /** The label of pods that Seatrial itself puts into the namespace. */
    public static final String PROBE_LABEL = "dev.seatrial/probe";

    private static final Duration OPEN = Duration.ofSeconds(90);
    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            Pod.class,
            Job.class,
            Event.class,
            Deployment.class,
            ReplicaSet.class,
            StatefulSet.class,
            DaemonSet.class,
            PersistentVolumeClaim.class);

    private final String namespace;
    private final Recorder recorder;
    private final ContainerLogs logs;
    private final Map<String, SharedIndexInformer<?>> informers = new LinkedHashMap<>();

    private Observation(String namespace, Clock clock, LogSource source) {
        this.namespace = namespace;
        this.recorder = new Recorder(clock, namespace);
        this.logs = new ContainerLogs(source);
    }

    /** Opens the watches, and returns when all of them see. A watch that cannot be opened is tried again once. */
    public static Observation open(KubernetesClient client, String namespace) {
        try {
            return open(client, namespace, Clock.systemUTC(), new ApiServerLogs(client, namespace));
        } catch (IllegalStateException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return open(client, namespace, Clock.systemUTC(), new ApiServerLogs(client, namespace));
        }
    }

    static Observation open(KubernetesClient client, String namespace, Clock clock, LogSource source) {
        Observation observation = new Observation(namespace, clock, source);
        try {
            CompletableFuture<?>[] starts =
                    KINDS.stream().map(kind -> observation.watch(client, kind)).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(starts).get(OPEN.toSeconds(), TimeUnit.SECONDS);
            return observation;
        } catch (InterruptedException e) {
            observation.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted while its watches were opened.", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            observation.close();
            throw new IllegalStateException(
                    "The watches of namespace `" + namespace + "` could not be opened within " + Times.seconds(OPEN)
                            + ".",
                    e);
        }
    }

    /** Returns the namespace. */
    public String namespace() {
        return namespace;
    }

    /** Takes note that a Helm command starts. */
    public Instant begin(String verb, String text) {
        recorder.begin(verb, text);
        return recorder.now();
    }

    /** Takes note that the Helm command ended. */
    public void end(String text) {
        recorder.end(text);
    }

    /** Returns what was seen so far. */
    public ReleaseTimeline timeline() {
        return recorder.timeline();
    }

    /** Returns how many changes of objects were seen so far: while it stays the same, only time can end a command. */
    public long changes() {
        return recorder.changes();
    }

    /** Returns why the command that runs cannot succeed any more, empty while it may. */
    public Optional<Diagnostic> stall(StallRules rules) {
        checkSight();
        return recorder.stall(rules);
    }

    /** Adds to a diagnostic why an object is not ready. */
    public Diagnostic explain(Diagnostic headline, ObjectRef ref) {
        return recorder.explain(headline, ref);
    }

    /** Returns the objects that are not ready, without hooks, Jobs and parts of others. */
    public List<ObjectRef> unready() {
        return recorder.unready();
    }

    /** Returns an object as last seen. */
    public Optional<HasMetadata> find(ObjectRef ref) {
        return recorder.find(ref);
    }

    /** Returns the readiness of an object as last seen, empty when there is no such object. */
    public Optional<Readiness> readiness(ObjectRef ref) {
        return recorder.find(ref).flatMap(Readiness::of);
    }

    /** Returns all watched objects as last seen. */
    public List<HasMetadata> objects() {
        return recorder.live();
    }

    /** Returns the pods of an object as last seen. */
    public List<Pod> podsOf(ObjectRef ref) {
        return recorder.podsOf(ref);
    }

    /** Returns the fewest available replicas of a Deployment since then, empty when it was never seen. */
    public OptionalInt fewestAvailable(ObjectRef ref, Instant since) {
        return recorder.fewestAvailable(ref, since);
    }

    /** Returns the log of a hook, all its containers one after the other, also when it is gone. */
    public String log(HookRun hook) {
        if (hook.ended() != null) {
            logs.awaitEnd(hook.pods(), Duration.ofSeconds(3));
        }
        return logs.of(hook.pods());
    }

    /** Returns the logs of all containers that ever ran, by pod and container. */
    public Map<String, String> logs() {
        return logs.all();
    }

    @Override
    public void close() {
        informers.values().forEach(SharedIndexInformer::stop);
        logs.close();
    }

    private void checkSight() {
        informers.forEach((kind, informer) -> {
            if (informer.isWatching()) {
                recorder.sightBack(kind);
            } else {
                recorder.sightLost(kind, "the watch is being opened again");
            }
        });
    }

    private <T extends HasMetadata> CompletableFuture<?> watch(KubernetesClient client, Class<T> kind) {
        String plural = HasMetadata.getPlural(kind);
        SharedIndexInformer<T> informer = client.resources(kind)
                .inNamespace(namespace)
                .runnableInformer(0)
                .exceptionHandler((started, failure) -> {
                    recorder.sightLost(plural, String.valueOf(failure.getMessage()));
                    return started;
                })
                .addEventHandler(new Handler<>(plural));
        informers.put(plural, informer);
        return informer.start().toCompletableFuture();
    }

    private final class Handler<T extends HasMetadata> implements ResourceEventHandler<T> {

        private final String plural;

        Handler(String plural) {
            this.plural = plural;
        }

        @Override
        public void onAdd(T object) {
            accept(object, false);
        }

        @Override
        public void onUpdate(T before, T object) {
            accept(object, false);
        }

        @Override
        public void onDelete(T object, boolean stateUnknown) {
            accept(object, true);
        }

        @Override
        public void onBeforeList(@Nullable String lastVersion) {
            if (lastVersion != null) {
                recorder.sightLost(plural, "read again from the start");
            }
        }

        @Override
        public void onList(String version, boolean remainedEmpty) {
            recorder.sightBack(plural);
        }

        private void accept(T object, boolean deleted) {
            recorder.accept(object, deleted);
            if (object instanceof Pod pod && !deleted) {
                logs.accept(pod);
            }
        }
    }

    /** Returns the kinds that are watched, for tests. */
    static Stream<String> kinds() {
        return KINDS.stream().map(HasMetadata::getKind);
    }
}
