/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.validation.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What may not change in volumes and their claims (pkg/apis/core/validation). */
final class VolumeUpdates {

    private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";
    private static final String STORAGE = "spec.resources.requests.storage";

    /** The fields of a PersistentVolume that are not its source. */
    private static final Set<String> NOT_SOURCE = Set.of(
            "accessModes",
            "capacity",
            "claimRef",
            "mountOptions",
            "nodeAffinity",
            "persistentVolumeReclaimPolicy",
            "storageClassName",
            "volumeAttributesClassName",
            "volumeMode");

    private VolumeUpdates() {}

    static void claim(Update update) {
        if (!fixed(update, true).equals(fixed(update, false))) {
            update.forbidden(
                    update.firstChange("spec", Set.of()),
                    "spec",
                    "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound"
                            + " claims");
        }
        Optional<BigDecimal> requested = Quantity.amount(update.after().at(STORAGE));
        Optional<BigDecimal> before = Quantity.amount(update.before().at(STORAGE));
        Optional<BigDecimal> capacity = Quantity.amount(update.before().at("status.capacity.storage"));
        if (requested.isPresent() && before.isPresent() && isLess(requested.get(), before.get())) {
            if (!isLess(capacity.orElse(BigDecimal.ZERO), requested.get())) {
                update.forbidden(STORAGE, "field can not be less than status.capacity");
            }
        }
        update.immutable("spec.volumeMode", "volumeMode");
        Object storageClass = update.after().map("metadata.annotations").get(CLASS_ANNOTATION);
        if (!Objects.equals(update.before().map("metadata.annotations").get(CLASS_ANNOTATION), storageClass)) {
            update.invalid(
                    "metadata.annotations",
                    "metadata.annotations." + CLASS_ANNOTATION,
                    storageClass,
                    "field is immutable");
        }
    }

    static void volume(Update update) {
        if (update.isChangedBesides("spec", NOT_SOURCE)) {
            update.forbidden(
                    update.firstChange("spec", NOT_SOURCE),
                    "spec.persistentvolumesource",
                    "spec.persistentvolumesource is immutable after creation");
        }
        update.immutable("spec.volumeMode", "volumeMode");
        if (update.before().at("spec.nodeAffinity") != null && update.isChanged("spec.nodeAffinity")) {
            update.invalidText(
                    "spec.nodeAffinity",
                    "nodeAffinity",
                    GoForm.VOLUME_NODE_AFFINITY.print(update.after().at("spec.nodeAffinity")),
                    "field is immutable, except for updating from beta label to GA");
        }
    }

    /** Returns the spec of a claim without what may change: the size of a bound claim, and what is set for the first time. */
    private static Map<Object, Object> fixed(Update update, boolean isBefore) {
        Map<Object, Object> spec =
                new HashMap<>((isBefore ? update.canonicalBefore() : update.canonicalAfter()).map("spec"));
        Set<String> changeable = new HashSet<>();
        if (update.after().text("status.phase").equals("Bound")) {
            changeable.add("volumeAttributesClassName");
            spec.put("resources", withoutStorage(new Fields(Map.of("spec", spec)).map("spec.resources")));
        }
        if (update.before().text("spec.volumeName").isEmpty()) {
            changeable.add("volumeName");
        }
        if (update.before().at("spec.storageClassName") == null) {
            changeable.add("storageClassName");
        }
        spec.keySet().removeIf(changeable::contains);
        return spec;
    }

    private static Map<Object, Object> withoutStorage(Map<?, ?> resources) {
        Map<Object, Object> copy = new HashMap<>(resources);
        Map<Object, Object> requests = new HashMap<>(new Fields(resources).map("requests"));
        requests.remove("storage");
        copy.put("requests", requests);
        return copy;
    }

    private static boolean isLess(BigDecimal one, BigDecimal other) {
        return Objects.compare(one, other, BigDecimal::compareTo) < 0;
    }
}
