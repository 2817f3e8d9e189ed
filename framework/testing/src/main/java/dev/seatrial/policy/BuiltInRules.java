/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.stream.Stream;

/** The rules that come with Seatrial. */
final class BuiltInRules {

    /** The rules that every good chart can follow. */
    static final List<PolicyRule> RECOMMENDED = List.of(
            ComputeRules.REQUESTS,
            ComputeRules.MEMORY_LIMITS,
            ProbeRules.LIVENESS,
            ProbeRules.READINESS,
            PrivilegeRules.NON_ROOT,
            PrivilegeRules.READ_ONLY_ROOT,
            PrivilegeRules.NO_ESCALATION,
            PrivilegeRules.DROP_CAPABILITIES,
            PrivilegeRules.NO_DANGEROUS_CAPABILITIES,
            PrivilegeRules.NO_PRIVILEGED,
            PrivilegeRules.SECCOMP,
            HostRules.NAMESPACES,
            HostRules.PATHS,
            HostRules.PORTS,
            ImageRules.TAG,
            ImageRules.PULL_POLICY,
            SecretRules.ENVIRONMENT,
            SecretRules.CONFIG_MAPS,
            LabelRules.RECOMMENDED,
            LabelRules.VALID,
            SelectorRules.WORKLOADS,
            SelectorRules.SERVICES,
            ScalingRules.OWNED_REPLICAS,
            ScalingRules.SCALABLE,
            DisruptionRules.BUDGET,
            DisruptionRules.EVICTABLE,
            DisruptionRules.ROLLING,
            AccessRules.NO_CLUSTER_ADMIN,
            ApiVersionRules.REMOVED,
            NameRules.VALID,
            UniqueRules.OBJECTS,
            UniqueRules.NAMES_IN_POD,
            NotesRules.PRESENT,
            ReleaseRules.COMPLETE,
            ReleaseRules.HOOKS,
            ReleaseRules.DEFINITIONS);

    /** The rules that {@code strict()} adds. */
    static final List<PolicyRule> MORE = List.of(
            ComputeRules.CPU_LIMITS,
            ProbeRules.EVERYWHERE,
            ProbeRules.STARTUP,
            ProbeRules.DISTINCT,
            PrivilegeRules.NO_ADDED_CAPABILITIES,
            ImageRules.EXPLICIT_PULL_POLICY,
            LabelRules.COMPLETE,
            LabelRules.PODS,
            DisruptionRules.SPREAD,
            ConfigurationRules.CHECKSUM,
            AccessRules.TOKEN,
            AccessRules.OWN_ACCOUNT,
            AccessRules.NO_WILDCARDS,
            IngressRules.TLS,
            ApiVersionRules.DEPRECATED);

    static final List<PolicyRule> STRICT =
            Stream.concat(RECOMMENDED.stream(), MORE.stream()).toList();

    private BuiltInRules() {}
}
