/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What an upgrade plan warns of. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum UpgradeRule {
    /** The API server refuses the update, so the upgrade fails. */
    REFUSED("refused", true),
    /** An object that holds data is deleted: a volume claim, a volume, a namespace, or a definition with all its objects. */
    DATA_DELETED("data-deleted", true),
    /** An object loses the annotation that kept it, so the next upgrade or the removal of the release may delete it. */
    KEEP_LOST("keep-lost", true),
    /** A StatefulSet is deleted, and the volume claims of its pods stay behind. */
    CLAIMS_ORPHANED("claims-orphaned", true),
    /** A controller no longer selects its pods, which keep running without it. */
    PODS_LEFT_BEHIND("pods-left-behind", true),
    /** A Service no longer selects the running pods, so nothing serves its clients until new pods are ready. */
    SERVICE_INTERRUPTED("service-interrupted", true),
    /** A definition in {@code crds/} differs, and Helm does not update it. */
    DEFINITION_NOT_APPLIED("definition-not-applied", true),
    /** An object of the release has the name of a former hook, which Helm does not own. */
    NAME_TAKEN("name-taken", true),
    /** The manifest changes a field, and the object in the cluster stays as it is. */
    NO_EFFECT("no-effect", false),
    /** An object is removed from the chart, and the annotation keeps it in the cluster. */
    OBJECT_KEPT("object-kept", false),
    /** A hook is new. */
    HOOK_ADDED("hook-added", false),
    /** A hook is gone. */
    HOOK_REMOVED("hook-removed", false),
    /** A hook differs. */
    HOOK_CHANGED("hook-changed", false);

    private final String id;
    private final boolean isDangerous;

    UpgradeRule(String id, boolean isDangerous) {
        this.id = id;
        this.isDangerous = isDangerous;
    }

    /** Returns the name of the rule in reports, such as {@code keep-lost}. */
    public String id() {
        return id;
    }

    /** Returns whether an upgrade with such a finding is not safe. */
    public boolean isDangerous() {
        return isDangerous;
    }
}
