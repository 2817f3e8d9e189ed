/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about what Helm renders without complaint, and then does not install or not as it is meant. */
final class ReleaseRules {

    private static final String HOOK = "helm.sh/hook";
    private static final String WEIGHT = "helm.sh/hook-weight";
    private static final String DELETE_POLICY = "helm.sh/hook-delete-policy";

    // pkg/release/hook.go
    private static final List<String> EVENTS = List.of(
            "pre-install",
            "post-install",
            "pre-delete",
            "post-delete",
            "pre-upgrade",
            "post-upgrade",
            "pre-rollback",
            "post-rollback",
            "test");
    private static final Set<String> DELETE_POLICIES = Set.of("before-hook-creation", "hook-succeeded", "hook-failed");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,10}");

    /** Checked for every set of rules, since no other rule says anything about such a document. */
    static final PolicyRule COMPLETE = new PolicyRule(
            "complete-objects",
            "The API server rejects a document without `apiVersion`, `kind` or name, and with it the whole release.",
            review -> review.resources()
                    .forEach(resource -> resource.manifest()
                            .fault()
                            .ifPresent(fault -> review.report(
                                    resource,
                                    "",
                                    "cannot be installed: " + fault.headline(),
                                    fault.hint().orElse("Repair it.")))));

    static final PolicyRule HOOKS = new PolicyRule(
            "valid-hooks",
            "Helm ignores what it does not know: a hook for an unknown event is neither run nor installed, and an unknown weight counts as 0.",
            review -> {
                review.skippedHooks()
                        .forEach(hook -> review.report(
                                hook,
                                "metadata.annotations['" + HOOK + "']",
                                "is a hook for `%s`, so Helm leaves it out."
                                        .formatted(hook.annotations().get(HOOK)),
                                "Use one of the events %s.".formatted(String.join(", ", EVENTS))));
                review.resources().stream().filter(Resource::isHook).forEach(hook -> hook(review, hook));
            });

    static final PolicyRule DEFINITIONS = new PolicyRule(
            "definitions-before-resources",
            "Helm checks all objects before it installs the first one, so a custom resource cannot be installed together with its definition.",
            review -> review.release().stream()
                    .filter(resource -> resource.is("CustomResourceDefinition"))
                    .forEach(definition -> review.resources().stream()
                            .filter(resource -> !resource.isHook()
                                    && resource.kind()
                                            .equals(definition
                                                    .text("spec.names.kind")
                                                    .orElse(""))
                                    && resource.group()
                                            .equals(definition
                                                    .text("spec.group")
                                                    .orElse("")))
                            .forEach(resource -> review.report(
                                    resource,
                                    "kind",
                                    "is rendered together with its definition %s.".formatted(definition.name()),
                                    "Move the definition to the folder `crds/`, or to a chart of its own."))));

    private ReleaseRules() {}

    private static void hook(Review review, Resource hook) {
        Object weight = hook.map("metadata.annotations").get(WEIGHT);
        if (weight != null
                && !(weight instanceof String text && INTEGER.matcher(text).matches())) {
            review.report(
                    hook,
                    "metadata.annotations['" + WEIGHT + "']",
                    weight instanceof String
                            ? "has the weight `%s`, which counts as 0.".formatted(weight)
                            : "has the weight `%s`, which is not a string, so the API server rejects it."
                                    .formatted(weight),
                    "Write an integer in quotes, such as `\"5\"`.");
        }
        String policies = hook.annotations().getOrDefault(DELETE_POLICY, "");
        Arrays.stream(policies.split(",", -1))
                .map(policy -> policy.strip().toLowerCase(Locale.ROOT))
                .filter(policy -> !policy.isEmpty() && !DELETE_POLICIES.contains(policy))
                .forEach(policy -> review.report(
                        hook,
                        "metadata.annotations['" + DELETE_POLICY + "']",
                        "has the unknown delete policy `%s`.".formatted(policy),
                        "Use before-hook-creation, hook-succeeded or hook-failed."));
    }
}
