/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

/** What may not change in storage classes and drivers (pkg/apis/storage/validation). */
final class StorageUpdates {

    private StorageUpdates() {}

    static void storageClass(Update update) {
        forbidden(update, "parameters");
        forbidden(update, "provisioner");
        forbidden(update, "reclaimPolicy");
        update.immutable("volumeBindingMode");
    }

    static void volumeAttributesClass(Update update) {
        forbidden(update, "driverName");
        forbidden(update, "parameters");
    }

    static void csiDriver(Update update) {
        update.immutable("spec.attachRequired", "spec.attachedRequired");
        update.immutable("spec.volumeLifecycleModes");
    }

    static void capacity(Update update) {
        update.immutableText("nodeTopology", GoForm.selector(update.after().at("nodeTopology")));
        update.immutable("storageClassName");
    }

    private static void forbidden(Update update, String field) {
        update.forbiddenIfChanged(field, "updates to %s are forbidden.".formatted(field));
    }
}
