/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.cluster.TestNamespace;
import dev.seatrial.helm.HelmSettings.Switch;
import dev.seatrial.observe.AvailabilityProbe;
import dev.seatrial.observe.ClusterEvidence;
import dev.seatrial.observe.HookRun;
import dev.seatrial.observe.Observation;
import dev.seatrial.observe.ReleaseTimeline;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.secret.internal.SecretDocuments;
import dev.seatrial.secret.internal.Secrets;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A release in a test, with its chart, its name and its own namespace. Watches are open before the first Helm command,
 * so that even short-lived hooks are observed. Used by one test at a time.
 *
 * <pre>{@code
 * shop.install();
 * shop.test().assertPassed();
 * shop.upgrade(set("api.replicas=3"), timeout(Duration.ofMinutes(2)));
 * shop.rollback(1);
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class HelmRelease implements AutoCloseable {

    private final ReleaseSpec spec;
    private final KubernetesCluster cluster;
    private final TestNamespace namespace;
    private final Observation observation;
    private final HelmCli helm;
    private final LastUnready unready;
    private final Map<String, String> snapshots = new ConcurrentHashMap<>();
    private volatile Instant lastStart = Instant.EPOCH;
    private volatile HelmSettings lastSettings;
    private volatile int lastRevision = 1;
    private volatile @Nullable Secrets secrets;
    private volatile @Nullable HelmSettings secretsOf;
    private int failures;

    private HelmRelease(ReleaseSpec spec, KubernetesCluster cluster, HelmCli helm, TestNamespace namespace) {
        this.spec = spec;
        this.cluster = cluster;
        this.namespace = namespace;
        this.helm = helm.inNamespace(namespace.name());
        this.observation = Observation.open(cluster.client(), namespace.name());
        this.unready = new LastUnready(observation);
        this.lastSettings = settings();
    }

    /** Creates a namespace for a release and starts to watch it. Does not install anything yet. */
    public static HelmRelease open(ReleaseSpec spec, KubernetesCluster cluster, HelmCli helm) {
        String test = spec.test().isEmpty()
                ? spec.name()
                : spec.test().get(spec.test().size() - 1);
        TestNamespace namespace = cluster.namespaces().create(test);
        try {
            return new HelmRelease(spec, cluster, helm, namespace);
        } catch (RuntimeException e) {
            namespace.close();
            throw e;
        }
    }

    /** Returns the name of the release. */
    public String name() {
        return spec.name();
    }

    /** Returns the namespace of the test. */
    public String namespace() {
        return namespace.name();
    }

    /** Returns the specification of the release. */
    public ReleaseSpec spec() {
        return spec;
    }

    /** Returns the cluster. */
    public KubernetesCluster cluster() {
        return cluster;
    }

    /** Returns a client for the cluster. */
    public KubernetesClient client() {
        return cluster.client();
    }

    /** Returns Helm's commands for the namespace, without failing fast and without error explanations. */
    public HelmCli helm() {
        return helm;
    }

    /** Installs the chart and waits until it is ready. Ends early if it cannot become ready. */
    public ReleaseStatus install(HelmOption... options) {
        HelmSettings settings = settings(options);
        lastSettings = settings;
        return revised(run("install", () -> watched(settings).install(name(), spec.chart(), settings)));
    }

    /** Upgrades the release with the values of the test and the given ones. */
    public ReleaseStatus upgrade(HelmOption... options) {
        HelmSettings settings = settings(options);
        lastSettings = settings;
        return revised(run("upgrade", () -> watched(settings).upgrade(name(), spec.chart(), settings)));
    }

    /** Rolls the release back to a revision. */
    public ReleaseStatus rollback(int revision, HelmOption... options) {
        HelmSettings settings = HelmSettings.defaults().with(options);
        return run("rollback", () -> {
            watched(settings).rollback(name(), revision, settings);
            return helm.status(name());
        });
    }

    /** Runs the tests of the chart. Failed tests do not throw here, but in {@link TestRun#assertPassed}. */
    public TestRun test(HelmOption... options) {
        HelmSettings settings = HelmSettings.defaults().with(options);
        Instant start = Instant.now();
        HelmException failure = null;
        try {
            run("test", () -> watched(settings).test(name(), false, settings));
        } catch (HelmException e) {
            if (e.exitCode() < 0) {
                throw e;
            }
            failure = e;
        }
        List<HookRun> tests = observation.timeline().since(start).hooks().stream()
                .filter(hook -> hook.operation().equals("test"))
                .toList();
        Map<String, String> logs = new LinkedHashMap<>();
        Secrets secrets = secrets();
        tests.forEach(hook -> logs.put(hook.object().toString(), secrets.mask(observation.log(hook))));
        return new TestRun(tests, logs, failure);
    }

    /** Uninstalls the release. */
    public void uninstall(HelmOption... options) {
        HelmSettings settings = HelmSettings.defaults().with(options);
        run("uninstall", () -> {
            watched(settings, false).uninstall(name(), settings); // only its hooks can hold it up
            return "";
        });
    }

    /** Returns the latest revision. */
    public ReleaseStatus status() {
        return helm.status(name());
    }

    /** Returns all revisions, oldest first. */
    public List<Revision> history() {
        return helm.history(name());
    }

    /** Returns everything that was observed so far. */
    public ReleaseTimeline timeline() {
        return observation.timeline();
    }

    /** Returns the observation of the namespace. */
    public Observation observation() {
        return observation;
    }

    /** Returns when the last Helm command started. */
    public Instant lastStart() {
        return lastStart;
    }

    /**
     * Returns the offline render of the chart for this cluster, with the values of the last installation or upgrade. It
     * does not know values that an upgrade took over from the previous revision, nor objects that {@code lookup} finds.
     */
    public RenderedChart rendered() {
        return new OfflineRender(spec, cluster, helm.version()).render(lastSettings, namespace(), lastRevision);
    }

    /** Returns the secrets of the release, which are masked in messages and files. */
    @API(status = INTERNAL)
    @SuppressWarnings("ReferenceEquality") // settings are replaced, never changed
    public Secrets secrets() {
        Secrets known = secrets;
        if (known == null || secretsOf != lastSettings) {
            known = new HelmCommand(helm.version(), "template")
                    .addValues(lastSettings.values())
                    .secretsOnce();
            try {
                known = known.and(rendered().secrets());
            } catch (RuntimeException e) {
                // The chart does not render, which is what the test is about to report.
                known = known.and(Secrets.none());
            }
            secretsOf = lastSettings;
            secrets = known;
        }
        return known;
    }

    /** Returns the log of a hook, even if its delete policy removed the hook. */
    public String log(HookRun hook) {
        return observation.log(hook);
    }

    /** Starts a pod that repeatedly requests a URL such as {@code http://shop-api/healthz}. */
    public AvailabilityProbe probe(String url) {
        return AvailabilityProbe.start(client(), namespace(), url);
    }

    /** Returns access to the pods of a Service: HTTP through a forwarded port, and commands in containers. */
    public RunningService service(String name) {
        return new RunningService(client(), namespace(), name);
    }

    /** Returns the folder to which {@link #writeEvidence} writes. */
    public Path evidenceFolder() {
        return evidence(Map.of()).folder();
    }

    /** Writes the evidence of the release. Returns a summary of what was written. */
    public String writeEvidence() {
        Map<String, String> files = new LinkedHashMap<>(snapshots);
        collect(
                files,
                "history.txt",
                () -> String.join(
                        "\n", history().stream().map(Revision::toString).toList()));
        collect(files, "manifest.yaml", () -> {
            String manifest = helm.manifest(name());
            return SecretDocuments.masked(manifest, secrets().and(SecretDocuments.secretsIn(manifest)));
        });
        return evidence(files).withSecrets(secrets()).write(observation);
    }

    /** Ends the watches and deletes the namespace and the cluster-scoped objects of the release. */
    @Override
    public void close() {
        observation.close();
        namespace.close();
    }

    @Override
    public String toString() {
        return "release " + name() + " in namespace " + namespace();
    }

    private HelmSettings settings(HelmOption... options) {
        return HelmSettings.defaults().with(options).withValuesBefore(spec.values());
    }

    private ReleaseStatus revised(ReleaseStatus status) {
        lastRevision = status.revision();
        return status;
    }

    private HelmCli watched(HelmSettings settings) {
        return watched(settings, settings.has(Switch.WAIT) || settings.has(Switch.ROLLBACK_ON_FAILURE));
    }

    private HelmCli watched(HelmSettings settings, boolean waits) {
        return helm.endingEarly(new Lookout(observation, unready, settings.rules(waits)));
    }

    private <T> T run(String verb, Supplier<T> command) {
        Instant start = observation.begin(verb, "helm " + verb + " " + name());
        lastStart = start;
        unready.clear();
        try {
            T result = command.get();
            settle(start);
            observation.end("helm " + verb + " succeeded");
            return result;
        } catch (HelmException e) {
            observation.end("helm " + verb + " failed: " + e.diagnostic().headline());
            snapshot(verb);
            throw new FailureReport(observation, unready, evidenceFolder(), secrets()).explain(e, start);
        }
    }

    /** Helm may know the end of a hook slightly before the watch does. */
    private void settle(Instant start) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> observation.timeline().since(start).hooks().stream()
                            .allMatch(hook -> hook.outcome() != HookRun.Outcome.RUNNING));
        } catch (ConditionTimeoutException e) {
            // Helm does not wait for this hook, or its end has not been observed yet. The timeline shows that.
            return;
        }
    }

    /** Saves the objects that a rollback or the end of the test would remove. */
    private void snapshot(String verb) {
        failures++;
        StringBuilder objects = new StringBuilder();
        observation.objects().stream()
                .filter(object -> !object.getKind().equals("Event"))
                .forEach(object -> objects.append(Serialization.asYaml(object)));
        snapshots.put("objects-when-" + verb + "-failed-" + failures + ".yaml", objects.toString());
    }

    private ClusterEvidence evidence(Map<String, String> files) {
        return ClusterEvidence.of(spec.evidence(), spec.test(), files);
    }

    private static void collect(Map<String, String> files, String name, Supplier<String> text) {
        try {
            files.put(name, text.get());
        } catch (HelmException e) {
            files.put(name, e.diagnostic().headline() + "\n");
        }
    }
}
