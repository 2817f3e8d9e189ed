/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** The view that a rule has of a release, and the receiver of its findings. Each rule gets a review of its own. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Review {

    private final PolicyRule rule;
    private final Release release;
    private final List<Finding> findings = new ArrayList<>();

    Review(PolicyRule rule, Release release) {
        this.rule = rule;
        this.release = release;
    }

    /**
     * The objects of a release, collected once for all rules.
     *
     * @param reviewed the objects under review, which findings may be about
     * @param all all objects of the release
     */
    record Release(
            List<Resource> reviewed,
            List<Resource> all,
            List<Workload> workloads,
            Set<Resource> selected,
            Optional<ReleaseContext> context,
            KubernetesMinor kubernetes) {

        static Release of(Manifests manifests, KubernetesMinor kubernetes) {
            List<Resource> all = new ArrayList<>();
            List<Resource> reviewed = new ArrayList<>();
            Set<Object> selection = new HashSet<>(manifests.all());
            for (var manifest : manifests.siblings()) {
                List<Resource> resources = Resource.of(manifest);
                all.addAll(resources);
                if (selection.contains(manifest)) {
                    reviewed.addAll(resources);
                }
            }
            List<Workload> workloads =
                    all.stream().map(Workload::of).flatMap(Optional::stream).toList();
            return new Release(
                    List.copyOf(reviewed),
                    List.copyOf(all),
                    workloads,
                    Set.copyOf(reviewed),
                    manifests.release(),
                    kubernetes);
        }
    }

    /** Returns the objects under review, in the order in which Helm installs them. */
    public List<Resource> resources() {
        return release.reviewed();
    }

    /** Returns the objects under review of a built-in kind of Kubernetes. */
    public List<Resource> resources(String kind) {
        return release.reviewed().stream().filter(r -> r.is(kind)).toList();
    }

    /** Returns all objects of the release, including those that are not under review. */
    public List<Resource> release() {
        return release.all();
    }

    /** Returns the workloads under review. */
    public List<Workload> workloads() {
        return release.workloads().stream()
                .filter(w -> release.selected().contains(w.resource()))
                .toList();
    }

    /** Returns all workloads of the release. */
    List<Workload> allWorkloads() {
        return release.workloads();
    }

    /** Returns the containers of the workloads under review, including init containers. */
    public List<Container> containers() {
        return workloads().stream().flatMap(w -> w.containers().stream()).toList();
    }

    /**
     * Returns the notes of the chart, which are empty text if it has none; {@code Optional.empty()} if they are not
     * known.
     */
    public Optional<String> notes() {
        return release.context().map(ReleaseContext::notes);
    }

    /** Returns the namespace of an object: its own, or else that of the release. */
    public String namespaceOf(Resource resource) {
        return resource.namespace().isEmpty()
                ? release.context().map(ReleaseContext::namespace).orElse("")
                : resource.namespace();
    }

    /** Returns the objects that Helm leaves out, because they are hooks for an event that does not exist. */
    List<Resource> skippedHooks() {
        return release.context().stream()
                .flatMap(context -> context.contents().skippedHooks().stream())
                .flatMap(manifest -> Resource.of(manifest).stream())
                .toList();
    }

    KubernetesMinor kubernetes() {
        return release.kubernetes();
    }

    /**
     * Reports a violation of the rule.
     *
     * @param subject the subject that violates the rule
     * @param path the path below the subject, which need not exist; empty for the subject itself
     * @param problem what is wrong, as the end of a sentence that begins with the subject
     * @param fix how to fix it, as a sentence
     */
    public void report(Subject subject, String path, String problem, String fix) {
        report(subject, subject.pathTo(path), problem, fix);
    }

    /**
     * Reports that the release as a whole violates the rule.
     *
     * @param problem what is wrong, as the end of a sentence that begins with "the release"
     * @param fix how to fix it, as a sentence
     */
    public void report(String problem, String fix) {
        findings.add(new Finding(rule, null, null, problem, fix));
    }

    void report(Subject subject, ManifestPath path, String problem, String fix) {
        findings.add(new Finding(rule, subject, path.segments().isEmpty() ? null : path, problem, fix));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
