/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may not change in ConfigMaps, Secrets, role bindings and priority classes. */
final class ConfigUpdates {

    private static final String SEALED = "field is immutable when `immutable` is set";

    private ConfigUpdates() {}

    static void configMap(Update update) {
        sealed(update);
        if (update.before().isTrue("immutable")) {
            update.forbiddenIfChanged("binaryData", SEALED);
        }
    }

    static void secret(Update update) {
        update.immutable("type");
        sealed(update);
    }

    /** The scopes are a set. */
    static void quota(Update update) {
        if (!scopes(update.before()).equals(scopes(update.after()))) {
            update.invalid("spec.scopes", update.after().at("spec.scopes"), "field is immutable");
        }
    }

    private static Set<?> scopes(Fields quota) {
        return quota.at("spec.scopes") instanceof List<?> list ? new HashSet<>(list) : Set.of();
    }

    static void roleBinding(Update update) {
        if (update.isChanged("roleRef")) {
            update.invalidText(
                    "roleRef",
                    "roleRef",
                    GoForm.ROLE_REFERENCE.print(update.after().at("roleRef")),
                    "cannot change roleRef");
        }
    }

    static void priorityClass(Update update) {
        update.forbiddenIfChanged("value", "may not be changed in an update.");
        update.immutable("preemptionPolicy");
    }

    private static void sealed(Update update) {
        if (!update.before().isTrue("immutable")) {
            return;
        }
        if (!update.after().isTrue("immutable")) {
            update.forbidden("immutable", SEALED);
        }
        update.forbiddenIfChanged("data", SEALED);
    }
}
