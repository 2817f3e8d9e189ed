/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import org.jspecify.annotations.Nullable;

/** Creates findings about an object as a whole. */
final class FindingText {

    private static final ManifestPath ANNOTATIONS = ManifestPath.of("metadata.annotations");
    private static final ManifestPath KIND = ManifestPath.of("kind");

    private FindingText() {}

    /** Returns a finding about an object. */
    static UpgradeFinding about(UpgradeRule rule, Manifest manifest, String message, @Nullable String advice) {
        return new UpgradeFinding(rule, manifest, KIND, message, null, advice);
    }

    static UpgradeFinding keepLost(Manifest before, Manifest after) {
        return new UpgradeFinding(
                UpgradeRule.KEEP_LOST,
                before,
                ANNOTATIONS,
                "%s loses the annotation `helm.sh/resource-policy: keep`."
                        .formatted(after.id().label()),
                null,
                "Without it, Helm deletes the object when the release is removed, or when the chart drops the object.");
    }

    static UpgradeFinding kept(Manifest manifest) {
        return about(
                UpgradeRule.OBJECT_KEPT,
                manifest,
                "%s leaves the release and stays in the cluster."
                        .formatted(manifest.id().label()),
                "It has the annotation `helm.sh/resource-policy: keep`. Nothing updates or deletes it from now on.");
    }
}
