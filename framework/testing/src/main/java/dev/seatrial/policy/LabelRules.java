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
            "By these labels people and tools find what belongs together, and who put it there.",
            review -> labelled(review)
                    .forEach(resource -> require(
                            review,
                            resource,
                            "metadata.labels",
                            resource.labels(),
                            List.of(PREFIX + "name", PREFIX + "instance", PREFIX + "managed-by"))));

    static final PolicyRule COMPLETE = new PolicyRule(
            "complete-labels",
            "They say which version runs, and which chart brought it.",
            review -> labelled(review)
                    .forEach(resource -> require(
                            review,
                            resource,
                            "metadata.labels",
                            resource.labels(),
                            List.of(PREFIX + "version", "helm.sh/chart"))));

    static final PolicyRule PODS = new PolicyRule(
            "pod-labels",
            "Pods are what people look for when something is wrong.",
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
            "Kubernetes refuses an object with a label that is none: too long, or with a character that may not be.",
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
                    "Include the template with the chart's common labels.");
        }
    }

    private static void valid(Review review, Subject subject, Map<?, ?> labels) {
        labels.forEach((key, value) -> {
            String path = "metadata.labels['" + key + "']";
            if (!KEY.matcher(String.valueOf(key)).matches()) {
                review.report(
                        subject,
                        "metadata.labels",
                        "has a label `%s`, whose name is not valid.".formatted(key),
                        "Use letters, digits, `-`, `_` and `.`, at most 63 of them, with a domain and a `/` in front if need be.");
            } else if (!(value instanceof String text)) {
                review.report(
                        subject,
                        path,
                        "has the label `%s: %s`, which is no text.".formatted(key, value),
                        "Put the value in quotes: `| quote`.");
            } else if (!VALUE.matcher(text).matches()) {
                review.report(
                        subject,
                        path,
                        "has the label `%s: %s`, whose value is not valid.".formatted(key, text),
                        "Use letters, digits, `-`, `_` and `.`, at most 63 of them: `| replace \"+\" \"_\" | trunc 63 | trimSuffix \"-\"`.");
            }
        });
    }
}
