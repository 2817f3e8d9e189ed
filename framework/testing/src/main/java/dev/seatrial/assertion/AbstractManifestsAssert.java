/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestSelectionException;
import dev.seatrial.manifest.Manifests;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Navigation from a set of manifests to a single one, with the assertions that suit its kind, and validation of the set.
 *
 * @param <SELF> the assertion itself
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractManifestsAssert<SELF extends AbstractManifestsAssert<SELF>>
        extends AbstractChartAssert<SELF, Manifests> {

    AbstractManifestsAssert(Manifests manifests, Class<?> selfType, Failures failures) {
        super(manifests, selfType, failures);
    }

    /**
     * Navigates to the only manifest of this selection.
     *
     * <pre>{@code assertThat(manifests).from("templates/web.yaml").one(); // fails for no manifest and for two }</pre>
     *
     * @throws AssertionError if the selection has no manifest or several
     */
    public ManifestAssert one() {
        return next(new ManifestAssert(find(Manifests::one), scope(), failures()));
    }

    /**
     * Navigates to the only manifest of the given kind.
     *
     * <pre>{@code assertThat(manifests).manifest("Namespace").hasLabel("team", "shop"); // fails for no Namespace and for two }</pre>
     *
     * @throws AssertionError if no manifest of that kind was rendered, or several were
     */
    public ManifestAssert manifest(String kind) {
        return next(new ManifestAssert(find(manifests -> manifests.one(kind)), scope(), failures()));
    }

    /**
     * Navigates to the manifest of the given kind and name.
     *
     * <pre>{@code assertThat(manifests).manifest("Certificate", "web"); // fails without it, and suggests the closest name }</pre>
     *
     * @throws AssertionError if no such manifest was rendered, or several were
     */
    public ManifestAssert manifest(String kind, String name) {
        return next(new ManifestAssert(find(manifests -> manifests.one(kind, name)), scope(), failures()));
    }

    /**
     * Navigates to a workload of any kind, including custom resources with a pod template.
     *
     * <pre>{@code assertThat(manifests).workload("Rollout", "web").container("web"); // fails for a kind without a pod template }</pre>
     *
     * @throws AssertionError if no such manifest was rendered, or it has no pod template
     */
    public WorkloadAssert workload(String kind, String name) {
        return next(new WorkloadAssert(find(manifests -> manifests.one(kind, name)), scope(), failures()));
    }

    /**
     * Navigates to a Deployment.
     *
     * <pre>{@code assertThat(manifests).deployment("web").hasReplicas(2); // fails without it, and suggests the closest name }</pre>
     *
     * @throws AssertionError if no Deployment of that name was rendered, or several were
     */
    public WorkloadAssert deployment(String name) {
        return builtInWorkload("Deployment", name);
    }

    /**
     * Navigates to a StatefulSet.
     *
     * <pre>{@code assertThat(manifests).statefulSet("db").volume("data").claims("10Gi"); // fails without it }</pre>
     *
     * @throws AssertionError if no StatefulSet of that name was rendered, or several were
     */
    public WorkloadAssert statefulSet(String name) {
        return builtInWorkload("StatefulSet", name);
    }

    /**
     * Navigates to a DaemonSet.
     *
     * <pre>{@code assertThat(manifests).daemonSet("agent").container("agent"); // fails without it }</pre>
     *
     * @throws AssertionError if no DaemonSet of that name was rendered, or several were
     */
    public WorkloadAssert daemonSet(String name) {
        return builtInWorkload("DaemonSet", name);
    }

    /**
     * Navigates to a Job.
     *
     * <pre>{@code assertThat(manifests).job("migrate").isHookFor("pre-install"); // fails without it }</pre>
     *
     * @throws AssertionError if no Job of that name was rendered, or several were
     */
    public WorkloadAssert job(String name) {
        return builtInWorkload("Job", name);
    }

    /**
     * Navigates to a CronJob.
     *
     * <pre>{@code assertThat(manifests).cronJob("backup").hasSchedule("0 3 * * *"); // fails without it }</pre>
     *
     * @throws AssertionError if no CronJob of that name was rendered, or several were
     */
    public WorkloadAssert cronJob(String name) {
        return builtInWorkload("CronJob", name);
    }

    /**
     * Navigates to a Pod.
     *
     * <pre>{@code assertThat(manifests).pod("smoke").isHookFor("test"); // fails without it }</pre>
     *
     * @throws AssertionError if no Pod of that name was rendered, or several were
     */
    public WorkloadAssert pod(String name) {
        return builtInWorkload("Pod", name);
    }

    /**
     * Navigates to a Service.
     *
     * <pre>{@code assertThat(manifests).service("web").selects("Deployment/web"); // fails without it }</pre>
     *
     * @throws AssertionError if no Service of that name was rendered, or several were
     */
    public ServiceAssert service(String name) {
        return next(new ServiceAssert(builtIn("Service", name), scope(), failures()));
    }

    /**
     * Navigates to an Ingress.
     *
     * <pre>{@code assertThat(manifests).ingress("web").hasHost("shop.example.com"); // fails without it }</pre>
     *
     * @throws AssertionError if no Ingress of that name was rendered, or several were
     */
    public IngressAssert ingress(String name) {
        return next(new IngressAssert(builtIn("Ingress", name), scope(), failures()));
    }

    /**
     * Navigates to a ConfigMap.
     *
     * <pre>{@code assertThat(manifests).configMap("web").hasData("level", "info"); // fails without it }</pre>
     *
     * @throws AssertionError if no ConfigMap of that name was rendered, or several were
     */
    public DataAssert configMap(String name) {
        return next(new DataAssert(builtIn("ConfigMap", name), scope(), failures()));
    }

    /**
     * Navigates to a Secret, whose data is decoded before it is compared.
     *
     * <pre>{@code assertThat(manifests).secret("db").hasData("user", "app"); // fails without it }</pre>
     *
     * @throws AssertionError if no Secret of that name was rendered, or several were
     */
    public DataAssert secret(String name) {
        return next(new DataAssert(builtIn("Secret", name), scope(), failures()));
    }

    /**
     * Navigates to a HorizontalPodAutoscaler.
     *
     * <pre>{@code assertThat(manifests).autoscaler("web").scales("Deployment", "web"); // fails without it }</pre>
     *
     * @throws AssertionError if no HorizontalPodAutoscaler of that name was rendered, or several were
     */
    public AutoscalerAssert autoscaler(String name) {
        return next(new AutoscalerAssert(builtIn("HorizontalPodAutoscaler", name), scope(), failures()));
    }

    /**
     * Navigates to a PodDisruptionBudget.
     *
     * <pre>{@code assertThat(manifests).disruptionBudget("web").protects("Deployment/web"); // fails without it }</pre>
     *
     * @throws AssertionError if no PodDisruptionBudget of that name was rendered, or several were
     */
    public DisruptionBudgetAssert disruptionBudget(String name) {
        return next(new DisruptionBudgetAssert(builtIn("PodDisruptionBudget", name), scope(), failures()));
    }

    /**
     * Navigates to a NetworkPolicy.
     *
     * <pre>{@code assertThat(manifests).networkPolicy("web").appliesTo("Deployment/web"); // fails without it }</pre>
     *
     * @throws AssertionError if no NetworkPolicy of that name was rendered, or several were
     */
    public NetworkPolicyAssert networkPolicy(String name) {
        return next(new NetworkPolicyAssert(builtIn("NetworkPolicy", name), scope(), failures()));
    }

    /**
     * Navigates to the permissions of a ServiceAccount, as granted by all roles that are bound to it.
     *
     * <pre>{@code assertThat(manifests).serviceAccount("web").allows("get", "pods"); // fails without it }</pre>
     *
     * @throws AssertionError if no ServiceAccount of that name was rendered, or several were
     */
    public PermissionsAssert serviceAccount(String name) {
        return next(new PermissionsAssert(builtIn("ServiceAccount", name), scope(), failures()));
    }

    /**
     * Verifies that the API server of the Kubernetes version rendered for would accept the manifests: no unknown field, no missing one, no
     * wrong type, no value that its validation rejects, and no API version that it does not serve. The message is that of the API server.
     * Custom resources are checked against the definitions in the chart; without one only their metadata is checked.
     *
     * <pre>{@code assertThat(manifests).isValid(); // fails for `replicas: "2"`, `restartPolicy: never` and two containers of one name }</pre>
     *
     * @throws AssertionError if the API server would reject an object, or if there is none
     */
    public SELF isValid() {
        if (actual.isEmpty()) {
            return nothingChecked();
        }
        Violations.in(actual, false).ifPresent(this::fail);
        return myself;
    }

    /**
     * Verifies the same as {@link #isValid()}, and that the schema of every kind is known, so that nothing went unchecked.
     *
     * <pre>{@code assertThat(manifests).isCompletelyValid(); // fails for a ServiceMonitor whose definition is not in the chart }</pre>
     *
     * @throws AssertionError if the API server would reject an object, if the definition of a custom resource is not known, or if the
     *     selection is empty
     */
    public SELF isCompletelyValid() {
        if (actual.isEmpty()) {
            return nothingChecked();
        }
        Violations.in(actual, true).ifPresent(this::fail);
        return myself;
    }

    /**
     * Verifies that a later version of Kubernetes still serves the API versions of the manifests. Removals that Kubernetes has announced
     * are known in advance. Custom resources are not checked.
     *
     * <pre>{@code assertThat(manifests).survivesKubernetes("1.37"); // fails for `policy/v1beta1` }</pre>
     *
     * @param version the version, such as {@code 1.37}
     * @throws AssertionError if the version does not serve an API version, or if the selection is empty
     * @throws IllegalArgumentException if the text is not a version of Kubernetes
     */
    public SELF survivesKubernetes(String version) {
        if (actual.isEmpty()) {
            return nothingChecked();
        }
        Violations.after(actual, version).ifPresent(this::fail);
        return myself;
    }

    /** Returns whether a selection picked none of the manifests that there are. */
    final boolean isVacuous() {
        return actual.isEmpty() && !actual.siblings().isEmpty();
    }

    final SELF nothingChecked() {
        Diagnostic failure =
                Diagnostic.of("No %s was rendered, so nothing was checked.".formatted(actual.description()));
        return fail(
                actual.siblings().isEmpty()
                        ? failure.withHint("If the chart should render nothing, assert `isEmpty()` instead.")
                        : failure);
    }

    /** Returns all manifests of the release, in which references from this selection are resolved. */
    final Manifests scope() {
        return actual.siblings();
    }

    private WorkloadAssert builtInWorkload(String kind, String name) {
        return next(new WorkloadAssert(builtIn(kind, name), scope(), failures()));
    }

    /** Finds an object of a kind of Kubernetes. Other API groups have kinds of the same names, such as Knative's Service. */
    private @Nullable Manifest builtIn(String kind, String name) {
        return find(manifests -> {
            Manifests candidates = manifests.ofKind(kind).named(name);
            boolean mixed = candidates.stream()
                    .anyMatch(manifest ->
                            !ApiResources.isBuiltInGroup(manifest.id().group()));
            return (mixed
                            ? candidates.where(
                                    "of an API group of Kubernetes",
                                    manifest -> ApiResources.isBuiltInGroup(
                                            manifest.id().group()))
                            : candidates)
                    .one();
        });
    }

    private @Nullable Manifest find(Function<Manifests, Manifest> selection) {
        try {
            return selection.apply(actual);
        } catch (ManifestSelectionException e) {
            fail(e.diagnostic());
            return null;
        }
    }
}
