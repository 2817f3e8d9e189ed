/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.manifest.FieldChange;
import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an upgrade plan warns of in the update of one object. */
final class UpdateFindings {

    private final PatchedObject object;
    private final ObjectChange update;
    private final List<FieldChange> written;

    /** @param written the fields that differ between the manifests, whether this changes the object or not */
    UpdateFindings(PatchedObject object, ObjectChange update, List<FieldChange> written) {
        this.object = object;
        this.update = update;
        this.written = List.copyOf(written);
    }

    void addTo(List<UpgradeFinding> findings) {
        object.refusals().forEach(refusal -> findings.add(refused(refusal)));
        selector().ifPresent(findings::add);
        address().ifPresent(findings::add);
    }

    private UpgradeFinding refused(Refusal refusal) {
        Optional<FieldChange> field = update.fields().stream()
                .filter(change -> change.path().toString().startsWith(refusal.at()))
                .findFirst();
        boolean isRemoved = field.filter(change -> change.kind() == FieldChange.Kind.REMOVED)
                .isPresent();
        Manifest after = update.manifest();
        return new UpgradeFinding(
                UpgradeRule.REFUSED,
                isRemoved ? Objects.requireNonNullElse(update.before(), after) : after,
                field.map(FieldChange::path).orElseGet(() -> path(refusal.at())),
                refusal.text(),
                field.map(this::before).orElse(null),
                UpdateAdvice.of(object.type(), refusal));
    }

    private static ManifestPath path(String text) {
        return ManifestPath.of(text.isEmpty() ? "kind" : text);
    }

    /** Returns the old value, with the template line that wrote it. */
    private @Nullable String before(FieldChange field) {
        Manifest before = update.before();
        if (before == null || field.before() == null) {
            return null;
        }
        String place = ValueText.of(ObjectChange.origin(before, field.path()));
        return "`%s` was %s%s"
                .formatted(field.path(), ValueText.of(field.before()), place.isEmpty() ? "" : " (" + place + ")");
    }

    /** A ReplicationController may select other pods, and then forgets those that it had. */
    private Optional<UpgradeFinding> selector() {
        Object selector = object.patched().at("spec.selector");
        boolean isForgetful = object.type().equals(new ResourceType("v1", "ReplicationController"))
                && selector != null
                && !LabelSelector.fitsPlain(selector, object.live().map("spec.template.metadata.labels"));
        return isForgetful
                ? Optional.of(new UpgradeFinding(
                        UpgradeRule.PODS_LEFT_BEHIND,
                        update.manifest(),
                        ManifestPath.of("spec.selector"),
                        "%s no longer selects its pods, which keep running without it."
                                .formatted(update.id().label()),
                        null,
                        "Keep the selector, or delete the old pods after the upgrade."))
                : Optional.empty();
    }

    /** The API server keeps the address of a Service that no longer gives one. */
    private Optional<UpgradeFinding> address() {
        boolean isHeadless = object.type().equals(new ResourceType("v1", "Service"))
                && object.patched().text("spec.clusterIP").equals("None");
        return written.stream()
                .filter(change -> isHeadless && change.path().toString().equals("spec.clusterIP"))
                .filter(change -> change.after() == null)
                .findFirst()
                .map(change -> new UpgradeFinding(
                        UpgradeRule.NO_EFFECT,
                        Objects.requireNonNullElse(update.before(), update.manifest()),
                        change.path(),
                        "%s stays headless, although the new manifest has no `clusterIP: None`."
                                .formatted(update.id().label()),
                        null,
                        "The API server keeps the address of a Service. Delete the Service before the upgrade, or rename"
                                + " it."));
    }
}
