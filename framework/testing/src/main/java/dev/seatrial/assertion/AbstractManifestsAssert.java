/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestSelectionException;
import dev.seatrial.manifest.Manifests;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ways from some manifests to single ones, and to what can be said of their kinds.
 *
 * @param <SELF> the assertion itself
 */
public abstract class AbstractManifestsAssert<SELF extends AbstractManifestsAssert<SELF>>
        extends AbstractChartAssert<SELF, Manifests> {

    AbstractManifestsAssert(Manifests manifests, Class<?> selfType, Failures failures) {
        super(manifests, selfType, failures);
    }

    /**
     * Navigates to the only manifest there is.
     *
     * <pre>{@code assertThat(manifests).from("templates/web.yaml").one(); // fails for none and for two }</pre>
     */
    public ManifestAssert one() {
        return next(new ManifestAssert(find(Manifests::one), scope(), failures()));
    }

    /**
     * Navigates to the only manifest of a kind.
     *
     * <pre>{@code assertThat(manifests).manifest("Namespace").hasLabel("team", "shop"); // fails for none and for two }</pre>
     */
    public ManifestAssert manifest(String kind) {
        return next(new ManifestAssert(find(manifests -> manifests.one(kind)), scope(), failures()));
    }

    /**
     * Navigates to the manifest of a kind and name.
     *
     * <pre>{@code assertThat(manifests).manifest("Certificate", "web"); // fails without it, and names the nearest }</pre>
     */
    public ManifestAssert manifest(String kind, String name) {
        return next(new ManifestAssert(find(manifests -> manifests.one(kind, name)), scope(), failures()));
    }

    /**
     * Navigates to a workload of any kind, a custom one as well.
     *
     * <pre>{@code assertThat(manifests).workload("Rollout", "web").container("web"); // fails for a kind without pod template }</pre>
     */
    public WorkloadAssert workload(String kind, String name) {
        return next(new WorkloadAssert(find(manifests -> manifests.one(kind, name)), scope(), failures()));
    }

    /**
     * Navigates to a Deployment.
     *
     * <pre>{@code assertThat(manifests).deployment("web").hasReplicas(2); // fails without it, and names the nearest }</pre>
     */
    public WorkloadAssert deployment(String name) {
        return workload("Deployment", name);
    }

    /**
     * Navigates to a StatefulSet.
     *
     * <pre>{@code assertThat(manifests).statefulSet("db").volume("data").claims("10Gi"); // fails without it }</pre>
     */
    public WorkloadAssert statefulSet(String name) {
        return workload("StatefulSet", name);
    }

    /**
     * Navigates to a DaemonSet.
     *
     * <pre>{@code assertThat(manifests).daemonSet("agent").container("agent"); // fails without it }</pre>
     */
    public WorkloadAssert daemonSet(String name) {
        return workload("DaemonSet", name);
    }

    /**
     * Navigates to a Job.
     *
     * <pre>{@code assertThat(manifests).job("migrate").isHookFor("pre-install"); // fails without it }</pre>
     */
    public WorkloadAssert job(String name) {
        return workload("Job", name);
    }

    /**
     * Navigates to a CronJob.
     *
     * <pre>{@code assertThat(manifests).cronJob("backup").hasSchedule("0 3 * * *"); // fails without it }</pre>
     */
    public WorkloadAssert cronJob(String name) {
        return workload("CronJob", name);
    }

    /**
     * Navigates to a Pod.
     *
     * <pre>{@code assertThat(manifests).pod("smoke").isHookFor("test"); // fails without it }</pre>
     */
    public WorkloadAssert pod(String name) {
        return workload("Pod", name);
    }

    /**
     * Navigates to a Service.
     *
     * <pre>{@code assertThat(manifests).service("web").selects("Deployment/web"); // fails without it }</pre>
     */
    public ServiceAssert service(String name) {
        return next(new ServiceAssert(find(manifests -> manifests.one("Service", name)), scope(), failures()));
    }

    /**
     * Navigates to an Ingress.
     *
     * <pre>{@code assertThat(manifests).ingress("web").hasHost("shop.example.com"); // fails without it }</pre>
     */
    public IngressAssert ingress(String name) {
        return next(new IngressAssert(find(manifests -> manifests.one("Ingress", name)), scope(), failures()));
    }

    /**
     * Navigates to a ConfigMap.
     *
     * <pre>{@code assertThat(manifests).configMap("web").hasData("level", "info"); // fails without it }</pre>
     */
    public DataAssert configMap(String name) {
        return next(new DataAssert(find(manifests -> manifests.one("ConfigMap", name)), failures()));
    }

    /**
     * Navigates to a Secret, whose data is read decoded.
     *
     * <pre>{@code assertThat(manifests).secret("db").hasData("user", "app"); // fails without it }</pre>
     */
    public DataAssert secret(String name) {
        return next(new DataAssert(find(manifests -> manifests.one("Secret", name)), failures()));
    }

    /**
     * Navigates to a HorizontalPodAutoscaler.
     *
     * <pre>{@code assertThat(manifests).autoscaler("web").scales("Deployment", "web"); // fails without it }</pre>
     */
    public AutoscalerAssert autoscaler(String name) {
        return next(
                new AutoscalerAssert(find(manifests -> manifests.one("HorizontalPodAutoscaler", name)), failures()));
    }

    /**
     * Navigates to a PodDisruptionBudget.
     *
     * <pre>{@code assertThat(manifests).disruptionBudget("web").protects("Deployment/web"); // fails without it }</pre>
     */
    public DisruptionBudgetAssert disruptionBudget(String name) {
        return next(new DisruptionBudgetAssert(
                find(manifests -> manifests.one("PodDisruptionBudget", name)), scope(), failures()));
    }

    /**
     * Navigates to a NetworkPolicy.
     *
     * <pre>{@code assertThat(manifests).networkPolicy("web").appliesTo("Deployment/web"); // fails without it }</pre>
     */
    public NetworkPolicyAssert networkPolicy(String name) {
        return next(
                new NetworkPolicyAssert(find(manifests -> manifests.one("NetworkPolicy", name)), scope(), failures()));
    }

    /**
     * Navigates to what a ServiceAccount may do, by all roles that are bound to it.
     *
     * <pre>{@code assertThat(manifests).serviceAccount("web").allows("get", "pods"); // fails without it }</pre>
     */
    public PermissionsAssert serviceAccount(String name) {
        return next(
                new PermissionsAssert(find(manifests -> manifests.one("ServiceAccount", name)), scope(), failures()));
    }

    /** Returns all manifests of the release, which may provide what those here need. */
    final Manifests scope() {
        return actual.siblings();
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
