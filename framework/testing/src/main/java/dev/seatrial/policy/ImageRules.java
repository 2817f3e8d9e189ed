/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.manifest.ImageReference;
import java.util.Optional;
import java.util.Set;

/** Rules about images. */
final class ImageRules {

    private static final Set<String> POLICIES = Set.of("Always", "IfNotPresent", "Never");

    static final PolicyRule TAG = new PolicyRule(
            "pinned-image",
            "An image without a tag, or with the tag `latest`, changes over time, so a rollback may not restore the old version.",
            review -> review.containers().forEach(container -> {
                Optional<String> image = container.text("image").filter(text -> !text.isBlank());
                if (image.isEmpty()) {
                    review.report(container, "image", "has no image.", "Set `image`.");
                } else if (!ImageReference.of(image.get()).isPinned()) {
                    review.report(
                            container,
                            "image",
                            "runs `%s`, which is not pinned to a version.".formatted(image.get()),
                            "Set a tag, with `.Chart.AppVersion` as default, or a digest.");
                }
            }));

    static final PolicyRule PULL_POLICY = new PolicyRule(
            "image-pull-policy",
            "With `Never`, a pod starts only on nodes that already have the image.",
            review -> review.containers()
                    .forEach(container -> container
                            .at("imagePullPolicy")
                            .filter(policy -> policy.equals("Never") || !POLICIES.contains(policy))
                            .ifPresent(policy -> review.report(
                                    container,
                                    "imagePullPolicy",
                                    policy.equals("Never")
                                            ? "never pulls its image."
                                            : "has the image pull policy `%s`, which does not exist.".formatted(policy),
                                    "Set `imagePullPolicy: IfNotPresent`."))));

    static final PolicyRule EXPLICIT_PULL_POLICY = new PolicyRule(
            "explicit-pull-policy",
            "The default depends on the tag, so a new tag may change how images are pulled.",
            review -> review.containers().stream()
                    .filter(container -> container.at("imagePullPolicy").isEmpty())
                    .forEach(container -> review.report(
                            container,
                            "imagePullPolicy",
                            "does not set an image pull policy.",
                            "Set `imagePullPolicy`, and make it a value of the chart.")));

    private ImageRules() {}
}
