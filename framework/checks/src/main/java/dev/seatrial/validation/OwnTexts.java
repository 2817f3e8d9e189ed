/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Fields about which the validation of the API server says something else than that they are required or have these values. */
final class OwnTexts {

    /** Required by the schema; the API server sees an empty value, and its validation has more to say about that. */
    private static final Set<String> REQUIRED = Set.of(
            "ClusterRoleBinding.roleRef",
            "DaemonSetSpec.selector",
            "DaemonSetSpec.template",
            "DeploymentSpec.template",
            "HTTPIngressPath.pathType",
            "HorizontalPodAutoscalerSpec.maxReplicas",
            "MetricTarget.type",
            "PodAffinityTerm.topologyKey",
            "ReplicaSetSpec.template",
            "RoleBinding.roleRef",
            "ServicePort.port",
            "StatefulSetSpec.template");

    /** The check of the definition has another text. */
    private static final Set<String> ENUMERATED = Set.of(
            "DaemonSetUpdateStrategy.type",
            "DeploymentStrategy.type",
            "MetricSpec.type",
            "NodeSelectorRequirement.operator",
            "PersistentVolumeClaimSpec.accessModes",
            "StatefulSetSpec.podManagementPolicy",
            "StatefulSetUpdateStrategy.type",
            "Toleration.operator",
            "VolumeMount.mountPropagation");

    /** Where the API server lists the values in an order of its own, or not all of them. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("Container.terminationMessagePolicy", List.of("File", "FallbackToLogsOnError")),
            Map.entry(
                    "HostPathVolumeSource.type",
                    List.of(
                            "",
                            "BlockDevice",
                            "CharDevice",
                            "Directory",
                            "DirectoryOrCreate",
                            "File",
                            "FileOrCreate",
                            "Socket")),
            Map.entry("JobSpec.completionMode", List.of("NonIndexed", "Indexed")),
            Map.entry("NetworkPolicySpec.policyTypes", List.of("Ingress", "Egress")),
            Map.entry("PodSpec.dnsPolicy", List.of("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None")),
            Map.entry("PodSpec.restartPolicy", List.of("Always", "OnFailure", "Never")),
            Map.entry("PriorityClass.preemptionPolicy", List.of("PreemptLowerPriority", "Never")),
            Map.entry("StorageClass.reclaimPolicy", List.of("Delete", "Retain")),
            Map.entry("Toleration.effect", List.of("NoSchedule", "PreferNoSchedule", "NoExecute")));

    private OwnTexts() {}

    /** Returns whether a check reports that the field is missing, so that nobody else needs to. */
    static boolean requires(String definition, String field) {
        return REQUIRED.contains(key(definition, field));
    }

    /** Returns whether a check reports unknown values of the field. */
    static boolean enumerates(String definition, String field) {
        return ENUMERATED.contains(key(definition, field));
    }

    /** Returns the values that a message lists: in alphabetical order, or else as the API server does. */
    static List<String> supported(String definition, String field, List<String> values) {
        List<String> own = VALUES.get(key(definition, field));
        if (own != null) {
            return own;
        }
        TreeSet<String> supported = new TreeSet<>(values);
        supported.remove("");
        return List.copyOf(supported);
    }

    private static String key(String definition, String field) {
        return definition.substring(definition.lastIndexOf('.') + 1) + "." + field;
    }
}
