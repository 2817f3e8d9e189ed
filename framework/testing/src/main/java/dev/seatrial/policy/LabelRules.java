/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rules about labels. */
final class LabelRules {

    private static final String PREFIX = "app.kubernetes.io/";

    private static final Pattern VALUE = Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?");

    private static final Pattern KEY = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

    static final PolicyRule RECOMMENDED = new PolicyRule(
            "recommended-labels",
            "These labels let people and tools find the objects of an application, and tell what manages them.",
            review -> labelled(review)
                    .forEach(resource -> require(
                            review,
                            resource,
                            "metadata.labels",
                            resource.labels(),
                            List.of(PREFIX + "name", PREFIX + "instance", PREFIX + "managed-by"))));

    static final PolicyRule COMPLETE = new PolicyRule(
            "complete-labels",
            "These labels show which version runs, and which chart installed it.",
            review -> labelled(review)
                    .forEach(resource -> require(
                            review,
                            resource,
                            "metadata.labels",
                            resource.labels(),
                            List.of(PREFIX + "version", "helm.sh/chart"))));

    static final PolicyRule PODS = new PolicyRule(
            "pod-labels",
            "People select pods by these labels when they look into a problem.",
            review -> review.workloads().stream()
                    .filter(workload -> !workload.resource().kind().equals("Pod"))
                    .forEach(workload -> require(
                            review,
                            workload,
                            "metadata.labels",
                            workload.labels(),
                            List.of(PREFIX + "name", PREFIX + "instance"))));

    static final PolicyRule VALID = new PolicyRule(
            "valid-labels",
            "Kubernetes rejects objects with invalid labels, which are too long or contain characters that are not allowed.",
            review -> {
                review.resources().forEach(resource -> valid(review, resource, resource.map("metadata.labels")));
                review.workloads().stream()
                        .filter(workload -> !workload.resource().kind().equals("Pod"))
                        .forEach(workload -> valid(review, workload, workload.labels()));
            });

    private LabelRules() {}

    private static List<Resource> labelled(Review review) {
        return review.resources().stream()
                .filter(resource -> resource.isBuiltIn()
                        && !resource.kind().isEmpty()
                        && !resource.kind().equals("CustomResourceDefinition"))
                .toList();
    }

    private static void require(Review review, Subject subject, String path, Map<?, ?> labels, List<String> wanted) {
        List<String> missing =
                wanted.stream().filter(label -> labels.get(label) == null).toList();
        if (!missing.isEmpty()) {
            review.report(
                    subject,
                    path,
                    "%s no label %s."
                            .formatted(
                                    subject instanceof Workload ? "the pods have" : "has",
                                    PrivilegeRules.quoted(missing)),
                    "Include the named template with the common labels of the chart.");
        }
    }

    private static void valid(Review review, Subject subject, Map<?, ?> labels) {
        labels.forEach((key, value) -> {
            String path = "metadata.labels['" + key + "']";
            if (!KEY.matcher(String.valueOf(key)).matches()) {
                review.report(
                        subject,
                        "metadata.labels",
                        "has the label `%s`, whose name is not valid.".formatted(key),
                        "Use at most 63 letters, digits, `-`, `_` and `.`, optionally after a domain and a `/`.");
            } else if (!(value instanceof String text)) {
                review.report(
                        subject,
                        path,
                        "has the label `%s: %s`, whose value is not a string.".formatted(key, value),
                        "Quote the value: `| quote`.");
            } else if (!VALUE.matcher(text).matches()) {
                review.report(
                        subject,
                        path,
                        "has the label `%s: %s`, whose value is not valid.".formatted(key, text),
                        "Use at most 63 letters, digits, `-`, `_` and `.`: `| replace \"+\" \"_\" | trunc 63 | trimSuffix \"-\"`.");
            }
        });
    }
}
