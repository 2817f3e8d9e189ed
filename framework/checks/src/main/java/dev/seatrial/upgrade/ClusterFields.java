/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields that a cluster fills in by itself, as far as updates depend on them: the address of a Service, the state of a claim. */
final class ClusterFields {

    /** Stands for an address that is not known here. */
    static final String ALLOCATED = "(allocated by the cluster)";

    private static final ResourceType SERVICE = new ResourceType("v1", "Service");
    private static final ResourceType CLAIM = new ResourceType("v1", "PersistentVolumeClaim");

    private ClusterFields() {}

    /** Returns an object as it is in the cluster. */
    static Map<String, Object> added(ResourceType type, Map<String, Object> object) {
        if (type.equals(SERVICE)) {
            return edited(object, "spec", spec -> {
                if (!"ExternalName".equals(spec.get("type"))) {
                    Defaults.fill(spec, "clusterIP", ALLOCATED);
                    Defaults.fill(spec, "clusterIPs", List.of(String.valueOf(spec.get("clusterIP"))));
                }
            });
        }
        if (type.equals(CLAIM)) {
            Object requested = new Fields(object).at("spec.resources.requests.storage");
            Map<String, Object> status = new LinkedHashMap<>();
            status.put("phase", "Bound");
            if (requested != null) {
                status.put("capacity", Map.of("storage", requested));
            }
            Map<String, Object> copy = new LinkedHashMap<>(object);
            copy.put("status", status);
            return copy;
        }
        return object;
    }

    /** Returns an object after a patch with what the API server copies from the old object if the new one lacks it. */
    static Map<String, Object> kept(ResourceType type, Map<String, Object> patched, Map<String, Object> live) {
        if (!type.equals(SERVICE)) {
            return patched;
        }
        Fields old = new Fields(live);
        return edited(patched, "spec", spec -> {
            boolean needsAddress = !"ExternalName".equals(spec.get("type"));
            if (needsAddress && !old.text("spec.type").equals("ExternalName")) {
                Defaults.fill(spec, "clusterIP", old.at("spec.clusterIP"));
            }
            if (!needsAddress) {
                spec.keySet().removeAll(List.of("clusterIP", "clusterIPs"));
                return;
            }
            Object address = spec.get("clusterIP");
            Object addresses = spec.get("clusterIPs");
            Object oldAddresses = old.at("spec.clusterIPs");
            boolean isSame = Objects.equals(address, old.at("spec.clusterIP"));
            if (address != null && (addresses == null || (!isSame && Objects.equals(addresses, oldAddresses)))) {
                spec.put("clusterIPs", isSame && oldAddresses != null ? oldAddresses : List.of(address));
            }
        });
    }

    /** Returns an object without what manifests do not contain. */
    static Map<String, Object> removed(ResourceType type, Map<String, Object> object) {
        if (type.equals(SERVICE)) {
            return edited(object, "spec", spec -> {
                if (ALLOCATED.equals(spec.get("clusterIP"))) {
                    spec.keySet().removeAll(List.of("clusterIP", "clusterIPs"));
                }
            });
        }
        Map<String, Object> copy = new LinkedHashMap<>(object);
        if (type.equals(CLAIM)) {
            copy.remove("status");
        }
        return copy;
    }

    private interface Edit {
        void apply(Map<String, Object> object);
    }

    private static Map<String, Object> edited(Map<String, Object> object, String field, Edit edit) {
        Map<String, Object> inner = new LinkedHashMap<>();
        if (object.get(field) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    inner.put(String.valueOf(key), value);
                }
            });
        }
        edit.apply(inner);
        Map<String, Object> copy = new LinkedHashMap<>(object);
        copy.put(field, inner);
        return copy;
    }
}
