/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Claims, ConfigMaps and Secrets. */
final class StorageChecks {

    private static final int LARGEST = 1 << 20;

    /** What the types of Secrets need in their data. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "kubernetes.io/tls", List.of("tls.crt", "tls.key"),
            "kubernetes.io/dockerconfigjson", List.of(".dockerconfigjson"),
            "kubernetes.io/dockercfg", List.of(".dockercfg"),
            "kubernetes.io/ssh-auth", List.of("ssh-privatekey"));

    private static final List<String> ACCESS_MODES =
            List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");

    private StorageChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("core.PersistentVolumeClaimSpec", StorageChecks::claim);
        checks.put("core.ConfigMap", StorageChecks::configMap);
        checks.put("core.Secret", StorageChecks::secret);
        checks.put("storage.StorageClass", StorageChecks::storageClass);
    }

    private static void claim(Node spec) {
        spec.get("accessModes").require("at least 1 access mode is required");
        for (Node mode : spec.get("accessModes").items()) {
            if (!ACCESS_MODES.contains(mode.text())) {
                mode.problems().unsupported(mode.withoutPosition().at(), mode.text(), ACCESS_MODES, null);
            }
        }
        Node storage = spec.get("resources", "requests", "storage");
        FieldPath printed = spec.at().child("resources").key("storage");
        if (spec.get("resources", "requests").map().containsKey("storage") && !storage.isSet()) {
            spec.problems().invalid(printed, "0", "must be greater than zero");
        } else if (!storage.isSet()) {
            spec.problems().required(printed, "");
        } else if (Quantity.amount(storage.value())
                .map(amount -> amount.signum() <= 0)
                .orElse(false)) {
            spec.problems().invalid(printed, String.valueOf(storage.value()), "must be greater than zero");
        }
        spec.get("storageClassName").check(NameRules.DNS_SUBDOMAIN);
    }

    private static void storageClass(Node storageClass) {
        storageClass.get("provisioner").require();
    }

    private static void configMap(Node map) {
        long size = keys(map.get("data")) + keys(map.get("binaryData"));
        map.get("data").entries((key, value) -> {
            if (map.get("binaryData").map().containsKey(key)) {
                map.problems().invalid(value.at(), key, "duplicate of key present in binaryData");
            }
        });
        if (size > LARGEST) {
            map.problems().tooLong(map.at(), LARGEST);
        }
    }

    private static long keys(Node data) {
        long[] size = {0};
        data.entries((key, value) -> {
            data.problems().invalid(value.at(), key, NameRules.CONFIG_KEY.faults(key));
            size[0] += value.text().getBytes(StandardCharsets.UTF_8).length;
        });
        return size[0];
    }

    private static void secret(Node secret) {
        Node data = secret.get("data");
        Node texts = secret.get("stringData");
        keys(data);
        // the API server moves these entries to the data before it checks them
        texts.entries((key, value) -> secret.problems()
                .invalid(texts.at().asPrinted("data").key(key), key, NameRules.CONFIG_KEY.faults(key)));
        for (String key : KEYS.getOrDefault(secret.get("type").text(), List.of())) {
            if (!data.map().containsKey(key) && !texts.map().containsKey(key)) {
                secret.problems().required(secret.at().child("data").key(key), "");
            }
        }
    }
}
