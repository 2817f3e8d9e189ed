/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Volumes. */
final class VolumeChecks {

    private static final List<String> NO_SOURCES = List.of("name");

    private VolumeChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("core.Volume", VolumeChecks::volume);
        checks.put("core.KeyToPath", VolumeChecks::keyToPath);
        checks.put("core.SecretVolumeSource", source -> {
            source.get("secretName").require();
            mode(source.get("defaultMode"));
        });
        checks.put("core.ConfigMapVolumeSource", source -> {
            source.get("name").require();
            mode(source.get("defaultMode"));
        });
        checks.put(
                "core.PersistentVolumeClaimVolumeSource",
                source -> source.get("claimName").require());
        checks.put("core.HostPathVolumeSource", source -> {
            if (source.get("path").require()) {
                backsteps(source.get("path"));
            }
        });
        checks.put("core.NFSVolumeSource", source -> {
            source.get("server").require();
            if (source.get("path").require() && !source.get("path").text().startsWith("/")) {
                source.get("path").invalid("must be an absolute path");
            }
        });
        checks.put("core.CSIVolumeSource", source -> source.get("driver").require());
        checks.put("core.VolumeMount", VolumeChecks::mount);
        checks.put(
                "core.EmptyDirVolumeSource",
                source -> Quantity.amount(source.get("sizeLimit").value())
                        .filter(size -> size.signum() < 0)
                        .ifPresent(size -> source.get("sizeLimit")
                                .forbidden("SizeLimit field must be a valid resource quantity")));
    }

    private static void volume(Node volume) {
        Node name = volume.get("name");
        if (name.require()) {
            name.check(NameRules.DNS_LABEL);
        }
        int sources = 0;
        for (Object field : volume.map().keySet()) {
            Node source = volume.get(String.valueOf(field));
            if (!NO_SOURCES.contains(field) && source.isSet() && ++sources > 1) {
                source.forbidden("may not specify more than 1 volume type");
            }
        }
        // without a source, the API server assumes an empty directory
    }

    private static void keyToPath(Node item) {
        item.get("key").require();
        Node path = item.get("path");
        if (path.require()) {
            localPath(path);
        }
        mode(item.get("mode"));
    }

    private static void mode(Node mode) {
        if (mode.number().orElse(0) < 0 || mode.number().orElse(0) > 0777) {
            mode.invalid("must be a number between 0 and 0777 (octal), both inclusive");
        }
    }

    private static void mount(Node mount) {
        mount.get("name").require();
        for (String field : List.of("subPath", "subPathExpr")) {
            if (!mount.get(field).isEmpty()) {
                localPath(mount.get(field));
            }
        }
    }

    private static void localPath(Node path) {
        if (path.text().startsWith("/")) {
            path.invalid("must be a relative path");
        }
        backsteps(path);
    }

    private static void backsteps(Node path) {
        if (List.of(path.text().split("/", -1)).contains("..")) {
            path.invalid("must not contain '..'");
        }
    }
}
