/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an upgrade plan warns of when an object is deleted. */
final class RemovalFindings {

    private static final Set<String> DATA =
            Set.of("PersistentVolumeClaim", "PersistentVolume", "Namespace", "CustomResourceDefinition");

    private static final int RETENTION_POLICY = 27;

    private RemovalFindings() {}

    static List<UpgradeFinding> of(Manifest manifest, KubernetesMinor minor) {
        if (DATA.contains(manifest.kind())) {
            return List.of(FindingText.about(
                    UpgradeRule.DATA_DELETED,
                    manifest,
                    "%s is deleted%s.".formatted(manifest.id().label(), what(manifest.kind())),
                    "To keep it, add the annotation `helm.sh/resource-policy: keep` in a release before this one."));
        }
        List<String> claims = claims(manifest, minor);
        return claims.isEmpty()
                ? List.of()
                : List.of(FindingText.about(
                        UpgradeRule.CLAIMS_ORPHANED,
                        manifest,
                        "%s is deleted, and the claims of its pods stay: %s."
                                .formatted(manifest.id().label(), String.join(", ", claims)),
                        "Delete or reuse the claims after the upgrade: nothing else does."));
    }

    private static String what(String kind) {
        return switch (kind) {
            case "Namespace" -> " with everything in it";
            case "CustomResourceDefinition" -> " with all objects of its kind";
            default -> ", and its data with it unless the reclaim policy retains the volume";
        };
    }

    /** Returns the claims of a StatefulSet that stay when it is deleted: {@code data-db-0 to data-db-2}. */
    private static List<String> claims(Manifest manifest, KubernetesMinor minor) {
        Fields content = new Fields(manifest.content());
        boolean areDeleted = content.text("spec.persistentVolumeClaimRetentionPolicy.whenDeleted")
                        .equals("Delete")
                && minor.number() >= RETENTION_POLICY;
        List<String> claims = new ArrayList<>();
        if (manifest.kind().equals("StatefulSet")
                && !areDeleted
                && content.at("spec.volumeClaimTemplates") instanceof List<?> templates) {
            long first = content.number("spec.ordinals.start", 0);
            long last = first + content.number("spec.replicas", 1) - 1;
            for (Object template : templates) {
                String name = template instanceof Map<?, ?> claim ? new Fields(claim).text("metadata.name") : "";
                String prefix = name + "-" + manifest.name() + "-";
                if (last >= first) {
                    claims.add(prefix + first + (last > first ? " to " + prefix + last : ""));
                }
            }
        }
        return claims;
    }
}
