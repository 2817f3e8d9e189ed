/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.ApiResource;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds that exist: those of Kubernetes, those of the chart, and well-known custom ones. They help to distinguish a kind
 * that was not rendered from a mistyped one, which is never rendered.
 */
final class KnownKinds {

    /** Custom kinds that charts often render. They serve for comparison only: other kinds exist as well. */
    private static final List<String> WELL_KNOWN = List.of(
            "Alertmanager",
            "AlertmanagerConfig",
            "AnalysisTemplate",
            "AppProject",
            "Application",
            "ApplicationSet",
            "AuthorizationPolicy",
            "Backup",
            "BackendTLSPolicy",
            "Certificate",
            "CertificateRequest",
            "CiliumNetworkPolicy",
            "ClusterIssuer",
            "ClusterPolicy",
            "ClusterSecretStore",
            "ClusterTriggerAuthentication",
            "Configuration",
            "DestinationRule",
            "EnvoyFilter",
            "ExternalSecret",
            "GRPCRoute",
            "Gateway",
            "GatewayClass",
            "GrafanaDashboard",
            "HTTPRoute",
            "HelmRelease",
            "HelmRepository",
            "IngressRoute",
            "IngressRouteTCP",
            "Issuer",
            "Kustomization",
            "Middleware",
            "NodePool",
            "PeerAuthentication",
            "PodMonitor",
            "PodMonitoring",
            "PodSecurityPolicy",
            "Probe",
            "Prometheus",
            "PrometheusRule",
            "ReferenceGrant",
            "Revision",
            "Rollout",
            "Route",
            "ScaledJob",
            "ScaledObject",
            "ScrapeConfig",
            "SealedSecret",
            "SecretProviderClass",
            "SecretStore",
            "SecurityContextConstraints",
            "ServiceEntry",
            "ServiceMonitor",
            "ServersTransport",
            "Sidecar",
            "TCPRoute",
            "TLSRoute",
            "ThanosRuler",
            "TriggerAuthentication",
            "UDPRoute",
            "VerticalPodAutoscaler",
            "VirtualService",
            "VMServiceScrape",
            "VolumeSnapshot",
            "VolumeSnapshotClass",
            "Workflow",
            "WorkflowTemplate");

    private KnownKinds() {}

    /** Returns what is wrong with a kind that was not rendered; an empty list if nothing is known against it. */
    static Collection<String> meantBy(String kind, Manifests rendered) {
        Set<String> known = new TreeSet<>(ApiResources.allKinds());
        rendered.siblings().stream().map(Manifest::kind).forEach(known::add);
        rendered.release().ifPresent(release -> known.addAll(release.contents().kinds()));
        CustomSchema.kinds(rendered).forEach(known::add);
        if (known.stream().anyMatch(kind::equalsIgnoreCase)) {
            return List.of();
        }
        Set<String> named = named(kind);
        if (!named.isEmpty()) {
            return named;
        }
        known.addAll(WELL_KNOWN);
        if (known.stream().anyMatch(kind::equalsIgnoreCase)) {
            return List.of();
        }
        return Near.to(kind, known).map(List::of).orElse(List.of());
    }

    /** Returns whether a text can be a kind at all. */
    static boolean isKind(String kind) {
        return kind.matches("[A-Za-z][A-Za-z0-9]*") && !kind.equals("List");
    }

    /** Returns the kinds that kubectl finds under a plural or a short name, or under the last part of a longer name. */
    static Set<String> named(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).strip();
        Set<String> kinds = new TreeSet<>();
        for (String part :
                List.of(last, name.substring(0, Math.max(0, name.indexOf('/'))).strip())) {
            for (KubernetesMinor minor : KubernetesMinor.known()) {
                ApiResources.of(minor).named(part).stream()
                        .map(ApiResource::kind)
                        .forEach(kinds::add);
            }
        }
        return kinds;
    }
}
