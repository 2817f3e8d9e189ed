/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Watches a namespace from before Helm starts until the test has ended.
 *
 * <p>The watches are informers of fabric8. After "too old resource version" (410 Gone) and after the API server was not
 * available, they list the objects again and continue, and observe what changed in the meantime.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Observation implements AutoCloseable {

    /** The label of pods that Seatrial itself creates in the namespace. */
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

    /** Opens the watches and returns when all of them work. A watch that cannot be opened is retried once. */
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
            throw new IllegalStateException("The test was interrupted while it opened its watches.", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            observation.close();
            throw new IllegalStateException(
                    "The watches of the namespace `" + namespace + "` could not be opened within " + Times.seconds(OPEN)
                            + ".",
                    e);
        }
    }

    /** Returns the namespace. */
    public String namespace() {
        return namespace;
    }

    /** Records the start of a Helm command. */
    public Instant begin(String verb, String text) {
        recorder.begin(verb, text);
        return recorder.now();
    }

    /** Records the end of the Helm command. */
    public void end(String text) {
        recorder.end(text);
    }

    /** Returns everything that was observed so far. */
    public ReleaseTimeline timeline() {
        return recorder.timeline();
    }

    /**
     * Returns the number of changes observed so far. While it stays the same, only the passing of time can end a
     * command.
     */
    public long changes() {
        return recorder.changes();
    }

    /** Returns the reason why the running command cannot succeed any more; empty while it still can. */
    public Optional<Diagnostic> stall(StallRules rules) {
        checkSight();
        return recorder.stall(rules).map(this::withLog);
    }

    /** Adds the reason why an object is not ready to a diagnostic. */
    public Diagnostic explain(Diagnostic headline, ObjectRef ref) {
        return withLog(recorder.explain(headline, ref));
    }

    /** Adds the log of the first container that the diagnostic names and that has crashed. */
    private Diagnostic withLog(Diagnostic diagnostic) {
        String told = diagnostic.facts().stream().map(Diagnostic.Fact::text).collect(Collectors.joining("\n"));
        Map<String, String> all = logs.all();
        return recorder.live().stream()
                .filter(Pod.class::isInstance)
                .map(Pod.class::cast)
                .filter(pod -> told.contains("`" + pod.getMetadata().getName() + "`"))
                .flatMap(pod -> PodTrouble.of(pod)
                        .filter(PodTrouble::hasCrashed)
                        .map(trouble -> pod.getMetadata().getName() + "/" + trouble.container())
                        .stream())
                .map(all::get)
                .filter(log -> log != null && !log.isBlank())
                .findFirst()
                .map(log -> diagnostic.withFact("log", DecisiveLines.of(log)))
                .orElse(diagnostic);
    }

    /** Returns the objects that are not ready, except hooks, Jobs, and objects owned by others. */
    public List<ObjectRef> unready() {
        return recorder.unready();
    }

    /** Returns an object in its last observed state. */
    public Optional<HasMetadata> find(ObjectRef ref) {
        return recorder.find(ref);
    }

    /** Returns the readiness of an object in its last observed state; empty if the object does not exist. */
    public Optional<Readiness> readiness(ObjectRef ref) {
        return recorder.find(ref).flatMap(Readiness::of);
    }

    /** Returns all watched objects in their last observed state. */
    public List<HasMetadata> objects() {
        return recorder.live();
    }

    /** Returns the pods of an object in their last observed state. */
    public List<Pod> podsOf(ObjectRef ref) {
        return recorder.podsOf(ref);
    }

    /**
     * Returns the lowest number of available replicas of a Deployment since an instant; empty if it was never observed.
     */
    public OptionalInt fewestAvailable(ObjectRef ref, Instant since) {
        return recorder.fewestAvailable(ref, since);
    }

    /** Returns the log of a hook, with all containers one after the other, even if the hook has been deleted. */
    public String log(HookRun hook) {
        if (hook.ended() != null) {
            logs.awaitEnd(hook.pods(), Duration.ofSeconds(3));
        }
        return logs.of(hook.pods());
    }

    /** Returns whether a text is in the logs of pods, as far as they are kept. */
    public boolean hasLogged(List<String> pods, String text) {
        return logs.contain(pods, text);
    }

    /** Returns how many bytes of the logs of pods are not kept, since the logs are too long. */
    public long droppedLog(List<String> pods) {
        return logs.dropped(pods);
    }

    /** Returns the lines of the logs of pods that most likely say what went wrong: at most 20. */
    public String decisiveLog(List<String> pods) {
        return DecisiveLines.of(logs.of(pods));
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
                recorder.sightLost(kind, "the watch is being reopened");
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
                recorder.sightLost(plural, "the objects are being listed again");
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

    /** Returns the watched kinds, for tests. */
    static Stream<String> kinds() {
        return KINDS.stream().map(HasMetadata::getKind);
    }
}
