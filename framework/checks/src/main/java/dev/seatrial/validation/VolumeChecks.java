/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Volumes. */
final class VolumeChecks {

    private static final List<String> SOURCES = List.of(
            "emptyDir",
            "hostPath",
            "gitRepo",
            "gcePersistentDisk",
            "awsElasticBlockStore",
            "secret",
            "nfs",
            "iscsi",
            "glusterfs",
            "flocker",
            "persistentVolumeClaim",
            "rbd",
            "cinder",
            "cephfs",
            "quobyte",
            "downwardAPI",
            "fc",
            "configMap",
            "azureFile",
            "vsphereVolume",
            "photonPersistentDisk",
            "portworxVolume",
            "azureDisk",
            "storageos",
            "projected",
            "scaleIO",
            "csi",
            "ephemeral",
            "image");

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
        for (String kind : List.of("SecretProjection", "ConfigMapProjection")) {
            checks.put("core." + kind, source -> source.get("name").require());
        }
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
            Node path = source.get("path");
            path.require();
            if (!path.text().startsWith("/")) {
                path.problems().invalid(path.at(), path.text(), "must be an absolute path");
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
        for (String field : sources(volume)) {
            if (++sources > 1) {
                volume.get(field).forbidden("may not specify more than 1 volume type");
            }
        }
        // without a source, the API server assumes an empty directory
    }

    /** The sources of a volume, in the order in which the API server looks at them. */
    private static List<String> sources(Node volume) {
        List<String> sources = new ArrayList<>();
        for (Object field : volume.map().keySet()) {
            String name = String.valueOf(field);
            if (!name.equals("name") && volume.get(name).isSet()) {
                sources.add(name);
            }
        }
        sources.sort(Comparator.comparingInt(name -> SOURCES.contains(name) ? SOURCES.indexOf(name) : SOURCES.size()));
        return sources;
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
        // the API server leaves the position of the mount out of these paths
        for (String field : List.of("subPath", "subPathExpr")) {
            if (!mount.get(field).isEmpty()) {
                localPath(mount.withoutPosition(field));
            }
        }
        mount.withoutPosition("mountPropagation").oneOf("Bidirectional", "HostToContainer", "None");
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
