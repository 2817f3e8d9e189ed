/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The checks of all definitions, by group and name, such as {@code core.Container}. They are the same for all versions of a group. */
final class SemanticChecks {

    private static final Map<String, Consumer<Node>> CHECKS = new HashMap<>();

    static {
        MetadataChecks.addTo(CHECKS);
        PodChecks.addTo(CHECKS);
        ContainerChecks.addTo(CHECKS);
        ProbeChecks.addTo(CHECKS);
        VolumeChecks.addTo(CHECKS);
        PlacementChecks.addTo(CHECKS);
        WorkloadChecks.addTo(CHECKS);
        BatchChecks.addTo(CHECKS);
        ServiceChecks.addTo(CHECKS);
        NetworkChecks.addTo(CHECKS);
        ScalingChecks.addTo(CHECKS);
        AccessChecks.addTo(CHECKS);
        StorageChecks.addTo(CHECKS);
        WebhookChecks.addTo(CHECKS);
    }

    private SemanticChecks() {}

    /**
     * Checks an object.
     *
     * @param definition the name of its definition, such as {@code core.v1.Container}
     */
    static void check(String definition, Node node) {
        int first = definition.indexOf('.');
        int last = definition.lastIndexOf('.');
        Consumer<Node> check = CHECKS.get(definition.substring(0, first) + definition.substring(last));
        if (check != null) {
            check.accept(node);
        }
    }
}
