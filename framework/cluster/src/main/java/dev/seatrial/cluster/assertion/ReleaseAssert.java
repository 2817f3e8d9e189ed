/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.helm.HelmException;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.helm.ReleaseStatus;
import dev.seatrial.helm.Revision;
import dev.seatrial.observe.Availability;
import dev.seatrial.observe.ObjectRef;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Assertions about a release in a cluster. Every failure message names the folder with the evidence. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ReleaseAssert extends AbstractAssert<ReleaseAssert, HelmRelease> {

    private static final Duration READY = Duration.ofSeconds(60);

    /** Enough renders that even a short random value is unlikely to be the same in all of them. */
    private static final int RENDERS = 6;

    ReleaseAssert(HelmRelease release) {
        super(release, ReleaseAssert.class);
    }

    /**
     * Verifies that the latest revision is deployed.
     *
     * @throws AssertionError if it has another status
     */
    public ReleaseAssert isDeployed() {
        return hasStatus("deployed");
    }

    /**
     * Verifies Helm's status of the latest revision, such as {@code deployed} or {@code failed}.
     *
     * @throws AssertionError if it has another status
     */
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

    /**
     * Verifies the number of the latest revision.
     *
     * @throws AssertionError if it is another one
     */
    public ReleaseAssert hasRevision(int revision) {
        int now = actual.status().revision();
        if (now != revision) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Release `" + actual.name() + "` has another revision than expected.")
                            .withFact("history", historyText()),
                    revision,
                    now);
        }
        return this;
    }

    /**
     * Verifies the statuses of all revisions, oldest first.
     *
     * @throws AssertionError if the history differs
     */
    public ReleaseAssert hasHistory(String... statuses) {
        List<String> now = actual.history().stream().map(Revision::status).toList();
        if (!now.equals(Arrays.asList(statuses))) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Release `" + actual.name() + "` has another history than expected.")
                            .withFact("history", historyText()),
                    Arrays.asList(statuses),
                    now);
        }
        return this;
    }

    /**
     * Verifies that a hook for the given event ran and succeeded. The name may omit the release name in front.
     *
     * @throws AssertionError if no such hook ran, or it failed
     */
    public ReleaseAssert ranHook(String event, String name) {
        hook(event, name).succeeded();
        return this;
    }

    /**
     * Verifies that a hook for the given event ran, and navigates to its last run, whatever its outcome.
     *
     * @throws AssertionError if no such hook ran
     */
    public HookAssert hook(String event, String name) {
        return new HookAssert(this, actual, new HookRuns(actual).last(event, name));
    }

    /**
     * Verifies that no hook of the given name ran for the event.
     *
     * @throws AssertionError if one ran
     */
    public ReleaseAssert ranNoHook(String event, String name) {
        new HookRuns(actual).hasNone(event, name);
        return this;
    }

    /**
     * Verifies that the given hooks ran in this order. Other hooks may have run in between.
     *
     * @throws AssertionError if one did not run or the order differs
     */
    public ReleaseAssert ranHooksInOrder(String... names) {
        new HookRuns(actual).ranInOrder(List.of(names));
        return this;
    }

    /**
     * Verifies that an object such as {@code deployment/shop-api} becomes ready within 60 seconds.
     *
     * @throws AssertionError if it does not become ready in time, or cannot become ready any more
     */
    public ReleaseAssert hasReady(String object) {
        return hasReady(object, READY);
    }

    /**
     * Verifies that an object becomes ready within the given time.
     *
     * @throws AssertionError if it does not become ready in time, or cannot become ready any more
     */
    public ReleaseAssert hasReady(String object, Duration limit) {
        new ReadinessWait(actual, object).atMost(limit);
        return this;
    }

    /**
     * Verifies that a CustomResourceDefinition is established.
     *
     * @throws AssertionError if it is not, or does not exist
     */
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
                            + (definition == null ? "not in the cluster." : "not established.")));
        }
        return this;
    }

    /**
     * Verifies that a Service responds with status 200 to a GET request for a path on its first port.
     *
     * @throws AssertionError if the status is another one or there is no response
     */
    public ReleaseAssert answers(String service, String path) {
        HttpResponse<String> response = actual.service(service).get(path);
        if (response.statusCode() != 200) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Service `" + service + "` does not respond to " + path + " with status 200.")
                            .withFact("body", response.body().strip()),
                    200,
                    response.statusCode());
        }
        return this;
    }

    /**
     * Verifies the value at a path, such as {@code spec.replicas}, of an object in the cluster.
     *
     * @throws AssertionError if the value differs or the object does not exist
     */
    public ReleaseAssert hasLive(String object, String path, Object value) {
        Object now = LiveObjects.of(actual).value(object, path);
        if (!String.valueOf(value).equals(String.valueOf(now))) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("`" + path + "` of " + object + " has another value than expected."),
                    value,
                    String.valueOf(now));
        }
        return this;
    }

    /**
     * Verifies that the objects in the cluster are still as Helm sent them. Fields that only the cluster has are
     * ignored.
     *
     * @throws AssertionError if a value differs or an object is missing
     */
    public ReleaseAssert hasNoDrift() {
        List<String> differences =
                LiveObjects.of(actual).differencesFrom(actual.status().manifest());
        if (!differences.isEmpty()) {
            throw Failures.of(
                    actual,
                    Diagnostic.of("Objects in the cluster differ from what Helm sent.")
                            .withFact("drift", String.join("\n", differences)));
        }
        return this;
    }

    /**
     * Verifies that Helm sent what the chart renders to offline, with the same values and the capabilities of the
     * cluster. For random values, such as generated passwords, only the keys are compared.
     *
     * @throws AssertionError if other lines differ
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
                    Diagnostic.of("Helm sent something different from what the chart renders to offline.")
                            .withFact("differences", String.join("\n", differences)));
        }
        return this;
    }

    /**
     * Verifies that a change starts no new pods and restarts no containers.
     *
     * @throws AssertionError if it does
     */
    public ReleaseAssert restartsNoPod(ThrowingCallable change) {
        Map<String, Integer> before = ContainerStarts.in(actual.client(), actual.namespace());
        Rollout.of(change).orThrow();
        Map<String, Integer> after = ContainerStarts.in(actual.client(), actual.namespace());
        if (!before.equals(after)) {
            throw Failures.of(actual, Diagnostic.of("The change started or restarted pods."), before, after);
        }
        return this;
    }

    /**
     * Verifies that the uninstalled release left no objects behind, except those that its charts keep on purpose.
     *
     * @throws AssertionError if there are other objects, or Helm still lists the release
     */
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
                        actual, Diagnostic.of("Helm still lists the release with status " + status.status() + "."));
            }
        } catch (HelmException e) {
            // After an uninstall that does not keep the history, Helm reports "release: not found".
            return this;
        }
        return this;
    }

    /**
     * Verifies that an availability probe sent requests and none of them failed.
     *
     * @throws AssertionError if a request failed or none was sent
     */
    public ReleaseAssert hadNoFailedRequest(Availability availability) {
        if (availability.failures() > 0 || availability.requests() == 0) {
            throw Failures.of(
                    actual,
                    Diagnostic.of(availability.requests() == 0 ? "The probe sent no requests." : availability + "."));
        }
        return this;
    }

    /**
     * Verifies that a Deployment always had at least the given number of available replicas since the last Helm command
     * started.
     *
     * @throws AssertionError if it had fewer at some time
     */
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

    private String historyText() {
        return String.join(
                "\n", actual.history().stream().map(Revision::toString).toList());
    }
}
