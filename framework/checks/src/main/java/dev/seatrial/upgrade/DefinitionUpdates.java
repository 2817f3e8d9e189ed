/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may not change in the definition of a custom resource (apiextensions-apiserver, {@code ValidateCustomResourceDefinitionUpdate}). */
final class DefinitionUpdates {

    private DefinitionUpdates() {}

    static void definition(Update update) {
        update.immutable("spec.group");
        update.immutable("spec.names.plural");
        update.immutable("spec.scope");
        update.immutable("spec.names.kind");
        storedVersions(update);
    }

    /** The version in which objects were stored so far must stay. */
    private static void storedVersions(Update update) {
        Set<String> left = new HashSet<>();
        versions(update.after()).forEach(version -> left.add(String.valueOf(version.get("name"))));
        for (Map<?, ?> version : versions(update.before())) {
            String name = String.valueOf(version.get("name"));
            if (Boolean.TRUE.equals(version.get("storage")) && !left.contains(name)) {
                update.invalid(
                        "spec.versions",
                        "status.storedVersions[0]",
                        name,
                        ("missing from spec.versions; %s was previously a storage version, and must remain in spec.versions"
                                        + " until a storage migration ensures no data remains persisted in %s and removes %s"
                                        + " from status.storedVersions")
                                .formatted(name, name, name));
            }
        }
    }

    private static List<? extends Map<?, ?>> versions(Fields definition) {
        return definition.at("spec.versions") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(version -> (Map<?, ?>) version)
                        .toList()
                : List.of();
    }
}
