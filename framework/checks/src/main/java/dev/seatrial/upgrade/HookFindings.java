/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestChange;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ManifestsDiff;
import java.util.ArrayList;
import java.util.List;

/** What an upgrade plan says about hooks. Helm runs them, and does not patch them. */
final class HookFindings {

    private final ManifestsDiff diff;
    private final ManifestsDiff taken;
    private final List<Manifest> oldObjects;

    HookFindings(Manifests before, Manifests after, Manifests oldObjects, Manifests newObjects) {
        this.diff = ManifestsDiff.between(before, after);
        this.taken = ManifestsDiff.between(before, newObjects);
        this.oldObjects = oldObjects.all();
    }

    void addTo(List<UpgradeFinding> findings) {
        diff.added().forEach(hook -> findings.add(about(UpgradeRule.HOOK_ADDED, hook, "is a new hook")));
        diff.removed().forEach(hook -> findings.add(about(UpgradeRule.HOOK_REMOVED, hook, "is no longer a hook")));
        diff.changed()
                .forEach(change -> findings.add(about(UpgradeRule.HOOK_CHANGED, change.after(), "is a changed hook")));
        List<Manifest> objects = new ArrayList<>(taken.unchanged());
        taken.changed().stream().map(ManifestChange::after).forEach(objects::add);
        for (Manifest object : objects) {
            if (staysFromHook(object) && oldObjects.stream().noneMatch(old -> isSame(old, object))) {
                findings.add(FindingText.about(
                        UpgradeRule.NAME_TAKEN,
                        object,
                        ("Unable to continue with update: %s \"%s\" exists and cannot be imported into the current release:"
                                        + " invalid ownership metadata")
                                .formatted(object.kind(), object.name()),
                        "It was a hook so far, which Helm leaves in the cluster and does not own. Rename the object, or delete"
                                + " the hook before the upgrade."));
            }
        }
    }

    private static UpgradeFinding about(UpgradeRule rule, Manifest hook, String what) {
        String events = hook.annotations().getOrDefault("helm.sh/hook", "");
        return FindingText.about(rule, hook, "%s %s (%s).".formatted(hook.id().label(), what, events), null);
    }

    /** A hook that ran is still there unless its policy deleted it. */
    private boolean staysFromHook(Manifest object) {
        List<Manifest> hooks = new ArrayList<>(diff.removed());
        diff.changed().stream().map(ManifestChange::before).forEach(hooks::add);
        return hooks.stream().filter(hook -> isSame(hook, object)).anyMatch(HookFindings::isLeftBehind);
    }

    private static boolean isLeftBehind(Manifest hook) {
        String events = hook.annotations().getOrDefault("helm.sh/hook", "");
        String policies = hook.annotations().getOrDefault("helm.sh/hook-delete-policy", "");
        return (events.contains("install") || events.contains("upgrade")) && !policies.contains("hook-succeeded");
    }

    private static boolean isSame(Manifest one, Manifest other) {
        return one.kind().equals(other.kind()) && one.name().equals(other.name());
    }
}
