/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestSelectionException;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.policy.Policies;
import dev.seatrial.policy.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what a chart rendered, and ways to single manifests. Way is also check: a manifest that was not rendered,
 * or of which there are two, fails and is answered with what there is.
 *
 * <pre>{@code
 * assertThat(manifests).hasCount("Deployment", 2).doesNotContain("Ingress");
 * assertThat(manifests).service("shop-api").hasPort("http", 80);
 * }</pre>
 */
public final class ManifestsAssert extends AbstractChartAssert<ManifestsAssert, Manifests> {

    ManifestsAssert(@Nullable Manifests manifests, Failures failures) {
        super(manifests, ManifestsAssert.class, failures);
    }

    /** Verifies how many manifests there are. */
    public ManifestsAssert hasSize(int size) {
        return isAbsent() ? this : counts(actual, size);
    }

    /** Verifies that there are none. */
    public ManifestsAssert isEmpty() {
        return hasSize(0);
    }

    /** Verifies how many manifests of a kind there are. */
    public ManifestsAssert hasCount(String kind, int count) {
        return isAbsent() ? this : counts(actual.ofKind(kind), count);
    }

    /** Verifies that there is exactly one manifest of a kind and name. */
    public ManifestsAssert contains(String kind, String name) {
        manifest(kind, name);
        return this;
    }

    /** Verifies that there is no manifest of a kind. */
    public ManifestsAssert doesNotContain(String kind) {
        return hasCount(kind, 0);
    }

    /** Verifies that there is no manifest of a kind and name. */
    public ManifestsAssert doesNotContain(String kind, String name) {
        return isAbsent() ? this : counts(actual.ofKind(kind).named(name), 0);
    }

    /**
     * Verifies that manifests, each given as {@code Kind/name}, are installed in this order, whatever is between them.
     *
     * <pre>{@code assertThat(manifests).installsInOrder("Secret/db", "Deployment/web"); }</pre>
     */
    public ManifestsAssert installsInOrder(String... labels) {
        if (isAbsent()) {
            return this;
        }
        List<String> order = actual.stream().map(m -> m.id().label()).toList();
        int last = -1;
        for (String label : labels) {
            int at = order.indexOf(label);
            if (at < 0) {
                return fail(Diagnostic.of("No `%s` was rendered.".formatted(label))
                        .withFact("order", String.join("\n", order)));
            }
            if (at < last) {
                return fail(
                        Diagnostic.of("`%s` is installed before `%s`, not after it.".formatted(label, order.get(last)))
                                .withFact("expected", String.join(", ", labels))
                                .withFact("actual", String.join("\n", order)),
                        Arrays.asList(labels),
                        order);
            }
            last = at;
        }
        return this;
    }

    /**
     * Verifies that the manifests follow rules. A report is written into {@code target/seatrial/policies}, also of what
     * passes: it lists what was waived, and why.
     *
     * <pre>{@code
     * assertThat(manifests).follows(Policies.recommended()
     *     .except("read-only-root-filesystem", because("nginx writes its cache"), on("Deployment", "web")));
     * }</pre>
     */
    public ManifestsAssert follows(Policies policies) {
        if (!isAbsent()) {
            Verdict.on(actual, policies).ifPresent(this::fail);
        }
        return this;
    }

    /** Verifies something of each manifest, of which there must be one at least. */
    public ManifestsAssert each(Consumer<ManifestAssert> check) {
        if (!isAbsent() && actual.isEmpty()) {
            return fail(Diagnostic.of("No %s was rendered, so nothing was checked.".formatted(actual.description())));
        }
        if (!isAbsent()) {
            actual.forEach(manifest -> check.accept(new ManifestAssert(manifest, failures())));
        }
        return this;
    }

    /** Verifies that whatever the manifests refer to by name is provided by one of them. */
    public ManifestsAssert hasNoDanglingReferences() {
        return hasNoDanglingReferencesExcept();
    }

    /**
     * Verifies that whatever the manifests refer to by name is provided by one of them: Secrets and ConfigMaps and their keys,
     * ServiceAccounts, claims, roles, the Services of an Ingress, the workload of an autoscaler, the names of ports.
     *
     * @param provided what others provide, each as {@code Kind/name}: {@code "Secret/registry-credentials"}. One that
     *     nothing refers to fails, because it says something that is no longer so
     */
    public ManifestsAssert hasNoDanglingReferencesExcept(String... provided) {
        if (isAbsent()) {
            return this;
        }
        References references = References.in(actual);
        references.dangling(List.of(provided)).forEach(this::fail);
        List<String> idle = references.unused(List.of(provided));
        return idle.isEmpty()
                ? this
                : fail(Diagnostic.of("Nothing refers to %s.".formatted(Shown.names(idle)))
                        .withHint("Take it out of `hasNoDanglingReferencesExcept`."));
    }

    /** Narrows to the manifests of a kind. */
    public ManifestsAssert ofKind(String kind) {
        return narrowed(manifests -> manifests.ofKind(kind));
    }

    /** Narrows to the manifests with a label of a given value. */
    public ManifestsAssert withLabel(String label, String value) {
        return narrowed(manifests -> manifests.withLabel(label, value));
    }

    /** Narrows to the manifests whose manifest gives this namespace. */
    public ManifestsAssert inNamespace(String namespace) {
        return narrowed(manifests -> manifests.inNamespace(namespace));
    }

    /** Narrows to the manifests written by a template. */
    public ManifestsAssert from(String template) {
        return narrowed(manifests -> manifests.from(template));
    }

    /** Navigates to the only manifest there is. */
    public ManifestAssert one() {
        return new ManifestAssert(find(Manifests::one), failures());
    }

    /** Navigates to the only manifest of a kind. */
    public ManifestAssert manifest(String kind) {
        return new ManifestAssert(find(manifests -> manifests.one(kind)), failures());
    }

    /** Navigates to the manifest of a kind and name. */
    public ManifestAssert manifest(String kind, String name) {
        return new ManifestAssert(find(manifests -> manifests.one(kind, name)), failures());
    }

    /** Navigates to a workload of any kind, a custom one as well. */
    public WorkloadAssert workload(String kind, String name) {
        return new WorkloadAssert(find(manifests -> manifests.one(kind, name)), failures());
    }

    /** Navigates to a Deployment. */
    public WorkloadAssert deployment(String name) {
        return workload("Deployment", name);
    }

    /** Navigates to a StatefulSet. */
    public WorkloadAssert statefulSet(String name) {
        return workload("StatefulSet", name);
    }

    /** Navigates to a DaemonSet. */
    public WorkloadAssert daemonSet(String name) {
        return workload("DaemonSet", name);
    }

    /** Navigates to a Job. */
    public WorkloadAssert job(String name) {
        return workload("Job", name);
    }

    /** Navigates to a CronJob. */
    public WorkloadAssert cronJob(String name) {
        return workload("CronJob", name);
    }

    /** Navigates to a Pod. */
    public WorkloadAssert pod(String name) {
        return workload("Pod", name);
    }

    /** Navigates to a Service. */
    public ServiceAssert service(String name) {
        return new ServiceAssert(find(manifests -> manifests.one("Service", name)), scope(), failures());
    }

    /** Navigates to an Ingress. */
    public IngressAssert ingress(String name) {
        return new IngressAssert(find(manifests -> manifests.one("Ingress", name)), failures());
    }

    /** Navigates to a ConfigMap. */
    public DataAssert configMap(String name) {
        return new DataAssert(find(manifests -> manifests.one("ConfigMap", name)), failures());
    }

    /** Navigates to a Secret, whose data is read decoded. */
    public DataAssert secret(String name) {
        return new DataAssert(find(manifests -> manifests.one("Secret", name)), failures());
    }

    /** Navigates to a HorizontalPodAutoscaler. */
    public AutoscalerAssert autoscaler(String name) {
        return new AutoscalerAssert(find(manifests -> manifests.one("HorizontalPodAutoscaler", name)), failures());
    }

    /** Navigates to what a ServiceAccount may do, by all roles that are bound to it. */
    public PermissionsAssert serviceAccount(String name) {
        return new PermissionsAssert(find(manifests -> manifests.one("ServiceAccount", name)), scope(), failures());
    }

    private Manifests scope() {
        return isAbsent() ? Manifests.none() : actual;
    }

    private ManifestsAssert narrowed(Function<Manifests, Manifests> selection) {
        return new ManifestsAssert(isAbsent() ? null : selection.apply(actual), failures());
    }

    private @Nullable Manifest find(Function<Manifests, Manifest> selection) {
        if (isAbsent()) {
            return null;
        }
        try {
            return selection.apply(actual);
        } catch (ManifestSelectionException e) {
            fail(e.diagnostic());
            return null;
        }
    }

    private ManifestsAssert counts(Manifests selected, int expected) {
        if (selected.size() == expected) {
            return this;
        }
        Diagnostic diagnostic = Diagnostic.of(
                        "%d of %s, but %d were expected.".formatted(selected.size(), selected.description(), expected))
                .withFact("rendered", listed(selected.isEmpty() ? actual.all() : selected.all()));
        return fail(diagnostic, expected, selected.size());
    }

    private static String listed(Collection<Manifest> manifests) {
        List<String> lines = new ArrayList<>();
        manifests.forEach(manifest -> lines.add(manifest.toString()));
        return lines.isEmpty()
                ? "nothing"
                : lines.stream().limit(20).collect(Collectors.joining("\n"))
                        + (lines.size() > 20 ? "\nand " + (lines.size() - 20) + " more" : "");
    }
}
