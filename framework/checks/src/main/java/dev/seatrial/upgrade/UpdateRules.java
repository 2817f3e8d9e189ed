/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.ResourceType;
import java.util.List;
import java.util.Map;

/** The rules about fields that may not change, by kind. Kinds that are not listed have none. */
final class UpdateRules {

    /** The rules of one kind. */
    @FunctionalInterface
    interface Rule {
        void check(Update update);
    }

    private static final Map<String, Rule> BY_KIND = Map.ofEntries(
            Map.entry("apps/Deployment", WorkloadUpdates::selector),
            Map.entry("apps/DaemonSet", WorkloadUpdates::selector),
            Map.entry("apps/ReplicaSet", WorkloadUpdates::selector),
            Map.entry("apps/StatefulSet", WorkloadUpdates::statefulSet),
            Map.entry("apps/ControllerRevision", update -> update.immutable("data")),
            Map.entry("batch/Job", JobUpdates::job),
            Map.entry("/Pod", PodUpdates::pod),
            Map.entry("/Service", ServiceUpdates::service),
            Map.entry("/ConfigMap", ConfigUpdates::configMap),
            Map.entry("/Secret", ConfigUpdates::secret),
            Map.entry("/PersistentVolumeClaim", VolumeUpdates::claim),
            Map.entry("/PersistentVolume", VolumeUpdates::volume),
            Map.entry("/ResourceQuota", ConfigUpdates::quota),
            Map.entry("storage.k8s.io/StorageClass", StorageUpdates::storageClass),
            Map.entry("storage.k8s.io/VolumeAttributesClass", StorageUpdates::volumeAttributesClass),
            Map.entry("storage.k8s.io/CSIDriver", StorageUpdates::csiDriver),
            Map.entry("storage.k8s.io/CSIStorageCapacity", StorageUpdates::capacity),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", ConfigUpdates::roleBinding),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", ConfigUpdates::roleBinding),
            Map.entry("networking.k8s.io/IngressClass", immutable("spec.controller")),
            Map.entry("networking.k8s.io/IPAddress", ServiceUpdates::address),
            Map.entry("networking.k8s.io/ServiceCIDR", ServiceUpdates::serviceCidr),
            Map.entry("scheduling.k8s.io/PriorityClass", ConfigUpdates::priorityClass),
            Map.entry("node.k8s.io/RuntimeClass", immutable("handler")),
            Map.entry("discovery.k8s.io/EndpointSlice", immutable("addressType")),
            Map.entry("certificates.k8s.io/ClusterTrustBundle", immutable("spec.signerName")),
            Map.entry("resource.k8s.io/ResourceClaim", immutable("spec")),
            Map.entry("resource.k8s.io/ResourceClaimTemplate", immutable("spec")),
            Map.entry("apiextensions.k8s.io/CustomResourceDefinition", DefinitionUpdates::definition));

    private UpdateRules() {}

    static Rule of(ResourceType type) {
        return BY_KIND.getOrDefault(type.group() + "/" + type.kind(), update -> {});
    }

    private static Rule immutable(String... paths) {
        return update -> List.of(paths).forEach(update::immutable);
    }
}
