/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.helm.HelmException;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.helm.ReleaseStatus;
import dev.seatrial.helm.Revision;
import dev.seatrial.observe.Availability;
import dev.seatrial.observe.HookRun;
import dev.seatrial.observe.ObjectRef;
import dev.seatrial.observe.Readiness;
import dev.seatrial.observe.StallRules;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Assertions on a release. Every failure says where the evidence lies. */
public final class ReleaseAssert extends AbstractAssert<ReleaseAssert, HelmRelease> {

    private static final Duration READY = Duration.ofSeconds(60);

    /** So many that even a short random value is not the same in all of them. */
    private static final int RENDERS = 6;

    private static final Duration SIGHT = Duration.ofSeconds(5);

    ReleaseAssert(HelmRelease release) {
        super(release, ReleaseAssert.class);
    }

    /** Verifies that the last revision is deployed. */
    public ReleaseAssert isDeployed() {
        return hasStatus("deployed");
    }

    /** Verifies Helm's status of the last revision, such as {@code deployed}, {@code failed}. */
    public ReleaseAssert hasStatus(String status) {
        ReleaseStatus now = actual.status();
        if (!now.status().equals(status)) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Release `" + actual.name() + "` is not " + status + ".")
                            .withFact("revision", Integer.toString(now.revision()))
                            .withFact("helm", now.description()),
                    status,
                    now.status());
        }
        return this;
    }

    /** Verifies the number of the last revision. */
    public ReleaseAssert hasRevision(int revision) {
        int now = actual.status().revision();
        if (now != revision) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Release `" + actual.name() + "` has another revision.")
                            .withFact("history", historyText()),
                    revision,
                    now);
        }
        return this;
    }

    /** Verifies the statuses of all revisions, oldest first. */
    public ReleaseAssert hasHistory(String... statuses) {
        List<String> now = actual.history().stream().map(Revision::status).toList();
        if (!now.equals(Arrays.asList(statuses))) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Release `" + actual.name() + "` has another history.")
                            .withFact("history", historyText()),
                    Arrays.asList(statuses),
                    now);
        }
        return this;
    }

    /** Verifies that a hook for the event ran and succeeded; its name may lack the release's prefix. */
    public ReleaseAssert ranHook(String event, String name) {
        hook(event, name).succeeded();
        return this;
    }

    /** Verifies that a hook for the event ran, however it ended, and goes on with its last run. */
    public HookAssert hook(String event, String name) {
        try {
            HookRun run = Awaitility.await()
                    .atMost(SIGHT)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> find(event, name), Optional::isPresent)
                    .orElseThrow();
            return new HookAssert(this, actual, run);
        } catch (ConditionTimeoutException e) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("No " + event + " hook `" + name + "` ran.").withFact("hooks", hooksText()));
        }
    }

    /** Verifies that no hook of that name ran for the event. */
    public ReleaseAssert ranNoHook(String event, String name) {
        if (find(event, name).isPresent()) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("The " + event + " hook `" + name + "` ran.").withFact("hooks", hooksText()));
        }
        return this;
    }

    /** Verifies that hooks ran one after the other; other hooks may have run in between. */
    public ReleaseAssert ranHooksInOrder(String... names) {
        int next = 0;
        for (HookRun run : actual.timeline().hooks()) {
            if (next < names.length && run.isNamed(names[next])) {
                next++;
            }
        }
        if (next < names.length) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Hooks did not run in the order " + String.join(", ", names) + ".")
                            .withFact("hooks", hooksText()));
        }
        return this;
    }

    /** Verifies that an object is ready within 60 seconds, such as {@code deployment/shop-api}. */
    public ReleaseAssert hasReady(String object) {
        return hasReady(object, READY);
    }

    /** Verifies that an object is ready within a time; ends at once when it cannot become so. */
    public ReleaseAssert hasReady(String object, Duration limit) {
        ObjectRef ref = ObjectRef.parse(object);
        StallRules rules = StallRules.of(true, ref.kind().equals("Job"));
        try {
            Awaitility.await()
                    .atMost(limit)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast(() -> {
                        if (!isReady(ref)) {
                            actual.observation().stall(rules).ifPresent(stall -> {
                                throw Failures.of(actual, stall);
                            });
                        }
                    })
                    .until(() -> isReady(ref));
        } catch (ConditionTimeoutException e) {
            Diagnostic headline = Diagnostic.of(ref.inSentence() + " in namespace `" + actual.namespace()
                    + "` was not ready within "
                    + (limit.toSeconds() == 1 ? "1 second." : limit.toSeconds() + " seconds."));
            throw Failures.of(actual, actual.observation().explain(headline, ref));
        }
        return this;
    }

    /** Verifies that the cluster accepted a definition of custom resources. */
    public ReleaseAssert hasReadyDefinition(String name) {
        CustomResourceDefinition definition = actual.client()
                .apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName(name)
                .get();
        boolean established = definition != null
                && definition.getStatus() != null
                && definition.getStatus().getConditions().stream()
                        .anyMatch(condition ->
                                "Established".equals(condition.getType()) && "True".equals(condition.getStatus()));
        if (!established) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("CustomResourceDefinition `" + name + "` is "
                            + (definition == null ? "not there." : "not established.")));
        }
        return this;
    }

    /** Verifies that a service answers a path of its first port with status 200. */
    public ReleaseAssert answers(String service, String path) {
        HttpResponse<String> response = actual.service(service).get(path);
        if (response.statusCode() != 200) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Service `" + service + "` does not answer " + path + ".")
                            .withFact("body", response.body().strip()),
                    200,
                    response.statusCode());
        }
        return this;
    }

    /** Verifies a value of an object in the cluster, by a path such as {@code spec.replicas}. */
    public ReleaseAssert hasLive(String object, String path, Object value) {
        Object now = LiveObjects.of(actual).value(object, path);
        if (!String.valueOf(value).equals(String.valueOf(now))) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("`" + path + "` of " + object + " has another value."),
                    value,
                    String.valueOf(now));
        }
        return this;
    }

    /** Verifies that the objects in the cluster still are as Helm sent them; what only the cluster set does not count. */
    public ReleaseAssert hasNoDrift() {
        List<String> differences =
                LiveObjects.of(actual).differencesFrom(actual.status().manifest());
        if (!differences.isEmpty()) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Objects in the cluster are not as Helm sent them.")
                            .withFact("drift", String.join("\n", differences)));
        }
        return this;
    }

    /**
     * Verifies that Helm sent what the chart renders to offline with the same values and the cluster's capabilities. Of
     * values that are random, such as generated passwords, only the keys are compared.
     */
    public ReleaseAssert gotWhatIsRendered() {
        List<String> renders = Stream.generate(() -> actual.rendered().text(List.of()))
                .limit(RENDERS)
                .toList();
        List<String> differences =
                ManifestDifference.between(renders, actual.status().manifest());
        if (!differences.isEmpty()) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Helm sent something else than the chart renders to offline.")
                            .withFact("differs", String.join("\n", differences)));
        }
        return this;
    }

    /** Verifies that a change starts no new pod and no container again. */
    public ReleaseAssert restartsNoPod(ThrowingCallable change) {
        Map<String, Integer> before = starts();
        Rollout.of(change).orThrow();
        Map<String, Integer> after = starts();
        if (!before.equals(after)) {
            throw Failures.of(actual, Diagnostic.of("Pods were started again."), before, after);
        }
        return this;
    }

    /** Verifies that the uninstalled release left nothing behind but what its charts keep on purpose. */
    public ReleaseAssert leftNothing() {
        LiveObjects live = LiveObjects.of(actual);
        try {
            Awaitility.await()
                    .atMost(READY)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> live.ofRelease().isEmpty());
        } catch (ConditionTimeoutException e) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Release `" + actual.name() + "` left objects behind.")
                            .withFact("left", String.join("\n", live.ofRelease())));
        }
        try {
            ReleaseStatus status = actual.status();
            if (!status.status().equals("uninstalled")) {
                throw Failures.of(
                        actual, Diagnostic.of("Helm still knows the release: it is " + status.status() + "."));
            }
        } catch (HelmException e) {
            // "release: not found" is what uninstalling without a kept history leaves.
            return this;
        }
        return this;
    }

    /** Verifies that a probe counted requests, and not one that failed. */
    public ReleaseAssert hadNoFailedRequest(Availability availability) {
        if (availability.failures() > 0 || availability.requests() == 0) {
            throw Failures.of(
                    actual,
                    Diagnostic.of(availability.requests() == 0 ? "The probe sent no request." : availability + "."));
        }
        return this;
    }

    /** Verifies that a Deployment never had fewer available replicas since the last Helm command began. */
    public ReleaseAssert neverHadFewerThan(int replicas, String deployment) {
        ObjectRef ref = ObjectRef.parse(deployment);
        int fewest =
                actual.observation().fewestAvailable(ref, actual.lastStart()).orElse(0);
        if (fewest < replicas) {
            throw Failures.of(
                    actual,
                    Diagnostic.of(ref.inSentence() + " had too few available replicas."),
                    "at least " + replicas,
                    fewest);
        }
        return this;
    }

    private boolean isReady(ObjectRef ref) {
        return actual.observation().readiness(ref).map(Readiness::complete).orElse(false);
    }

    private Optional<HookRun> find(String event, String name) {
        return actual.timeline().hooks().stream()
                .filter(run -> run.isFor(event) && run.isNamed(name))
                .reduce((earlier, later) -> later);
    }

    private Map<String, Integer> starts() {
        Map<String, Integer> starts = new TreeMap<>();
        actual.client().pods().inNamespace(actual.namespace()).list().getItems().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> pod.getMetadata().getOwnerReferences().stream()
                        .noneMatch(owner -> owner.getKind().equals("Job")))
                .filter(pod -> pod.getMetadata().getAnnotations() == null
                        || !pod.getMetadata().getAnnotations().containsKey("helm.sh/hook"))
                .forEach(pod -> pod.getStatus()
                        .getContainerStatuses()
                        .forEach(status -> starts.put(
                                pod.getMetadata().getName() + "/" + status.getName(), status.getRestartCount())));
        return starts;
    }

    private String historyText() {
        return String.join(
                "\n", actual.history().stream().map(Revision::toString).toList());
    }

    private String hooksText() {
        List<String> hooks =
                actual.timeline().hooks().stream().map(HookRun::toString).toList();
        return hooks.isEmpty() ? "none ran" : String.join("\n", hooks);
    }
}
