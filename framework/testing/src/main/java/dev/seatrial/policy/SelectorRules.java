/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.manifest.LabelSelector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Rules about selectors and the pods they are meant to select. */
final class SelectorRules {

    /** Labels that controllers add to pods. */
    private static final Set<String> ADDED = Set.of(
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index",
            "controller-revision-hash",
            "pod-template-hash",
            "job-name",
            "batch.kubernetes.io/job-name");

    static final PolicyRule WORKLOADS = new PolicyRule(
            "selector-matches-pods",
            "Kubernetes rejects a workload whose selector does not match its own pods.",
            review -> review.workloads().stream()
                    .filter(Workload::hasSelector)
                    .forEach(workload -> checkWorkload(review, workload)));

    static final PolicyRule SERVICES = new PolicyRule(
            "service-selects-pods",
            "A Service that selects no pods cannot answer requests.",
            review -> review.resources("Service").stream()
                    .filter(service -> !service.map("spec.selector").isEmpty())
                    .forEach(service -> checkService(review, service)));

    private SelectorRules() {}

    private static void checkWorkload(Review review, Workload workload) {
        Resource resource = workload.resource();
        boolean isPlain = resource.kind().equals("ReplicationController");
        Map<?, ?> selector = resource.map("spec.selector");
        if (selector.isEmpty()) {
            if (!isPlain) {
                review.report(
                        resource,
                        "spec.selector",
                        "has no selector.",
                        "Set `spec.selector.matchLabels` to labels of the pod template that do not change between releases.");
            }
            return;
        }
        boolean fits = isPlain
                ? LabelSelector.fitsPlain(selector, workload.labels())
                : LabelSelector.fits(selector, workload.labels());
        if (!fits) {
            review.report(
                    resource,
                    isPlain ? "spec.selector" : "spec.selector.matchLabels",
                    "does not select its own pods, which have %s.".formatted(shown(workload.labels())),
                    "Use the same labels in both: include the named template with the selector labels.");
        }
    }

    private static void checkService(Review review, Resource service) {
        Map<Object, Object> selector = new TreeMap<>(service.map("spec.selector"));
        selector.keySet().removeIf(ADDED::contains);
        String namespace = review.namespaceOf(service);
        List<Workload> candidates = review.allWorkloads().stream()
                .filter(workload -> review.namespaceOf(workload.resource()).equals(namespace))
                .toList();
        // If an operator or something outside the release creates the pods, their labels are not known.
        boolean isForOthers =
                candidates.isEmpty() || review.release().stream().anyMatch(r -> !r.isBuiltIn() && makesPods(r));
        if (isForOthers || selector.isEmpty()) {
            return;
        }
        boolean fits = candidates.stream().anyMatch(workload -> mayFit(selector, workload.labels()));
        if (!fits && candidates.stream().anyMatch(workload -> resembles(selector, workload.labels()))) {
            review.report(
                    service,
                    "spec.selector",
                    "selects no pods of the release.",
                    "Use the labels of the pods it should select: include the named template with their selector labels.");
        }
    }

    /**
     * Returns whether a pod matches a selector, or may match it at run time. A label that the pod template lacks may be
     * added later, such as the role of a database replica. A label that the template sets to another value never
     * matches.
     */
    private static boolean mayFit(Map<?, ?> selector, Map<?, ?> labels) {
        boolean contradicts = selector.entrySet().stream()
                .anyMatch(e -> labels.get(e.getKey()) != null && !Objects.equals(e.getValue(), labels.get(e.getKey())));
        return !contradicts && equal(selector, labels) * 2 >= selector.size();
    }

    /** Returns whether a selector is likely meant for pods like these, and not for pods that an operator creates. */
    private static boolean resembles(Map<?, ?> selector, Map<?, ?> labels) {
        return equal(selector, labels) > 0 || labels.keySet().containsAll(selector.keySet());
    }

    private static long equal(Map<?, ?> selector, Map<?, ?> labels) {
        return selector.entrySet().stream()
                .filter(e -> Objects.equals(e.getValue(), labels.get(e.getKey())))
                .count();
    }

    /** Returns whether a custom resource may lead to pods. Those for monitoring, certificates and routes do not. */
    private static boolean makesPods(Resource resource) {
        return !resource.kind().endsWith("Monitor")
                && !resource.kind().endsWith("Rule")
                && !resource.kind().endsWith("Route")
                && !resource.group().equals("cert-manager.io");
    }

    private static String shown(Map<?, ?> labels) {
        return labels.isEmpty() ? "no labels" : "`" + new TreeMap<>(labels) + "`";
    }
}
