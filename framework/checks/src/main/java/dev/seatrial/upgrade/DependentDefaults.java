/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.ObjectSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The defaults of the API server that depend on other fields of the object. */
final class DependentDefaults {

    private static final String RBAC = "rbac.authorization.k8s.io";

    private DependentDefaults() {}

    /** Fills in the defaults of one definition. Those of the objects inside are not filled in. */
    static void fill(ObjectSchema schema, Map<String, Object> object) {
        switch (schema.name()) {
            case "apps.v1.DeploymentStrategy", "apps.v1.DaemonSetUpdateStrategy", "apps.v1.StatefulSetUpdateStrategy" ->
                rollingUpdate(object);
            case "batch.v1.Job" -> edit(object, "spec", DependentDefaults::job);
            case "core.v1.Pod" -> edit(object, "spec", DependentDefaults::pod);
            case "core.v1.PodSpec" -> podSpec(object);
            case "core.v1.Container" -> pullPolicy(object);
            case "core.v1.Secret" -> secret(object);
            case "core.v1.ServiceSpec" -> service(object);
            case "core.v1.ServicePort" -> Defaults.fill(object, "targetPort", object.get("port"));
            case "networking.v1.NetworkPolicySpec" -> networkPolicy(object);
            case "rbac.v1.Subject" -> {
                if (!"ServiceAccount".equals(object.get("kind"))) {
                    Defaults.fill(object, "apiGroup", RBAC);
                }
            }
            default -> {}
        }
    }

    private interface Edit {
        void apply(Map<String, Object> object);
    }

    private static void edit(Map<String, Object> object, String field, Edit edit) {
        if (object.get(field) instanceof Map<?, ?> map) {
            object.put(field, edited(map, edit));
        }
    }

    private static Map<String, Object> edited(Map<?, ?> map, Edit edit) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), value);
            }
        });
        edit.apply(copy);
        return copy;
    }

    private static void rollingUpdate(Map<String, Object> strategy) {
        if ("RollingUpdate".equals(strategy.get("type"))) {
            Defaults.fill(strategy, "rollingUpdate", Map.of());
        }
    }

    private static void job(Map<String, Object> spec) {
        if (spec.get("completions") == null && spec.get("parallelism") == null) {
            spec.put("completions", 1L);
        }
        Defaults.fill(spec, "parallelism", 1L);
        Defaults.fill(spec, "backoffLimit", spec.get("backoffLimitPerIndex") == null ? 6L : (long) Integer.MAX_VALUE);
        Defaults.fill(spec, "completionMode", "NonIndexed");
        Defaults.fill(spec, "suspend", false);
        Defaults.fill(
                spec, "podReplacementPolicy", spec.get("podFailurePolicy") == null ? "TerminatingOrFailed" : "Failed");
    }

    private static void pod(Map<String, Object> spec) {
        Defaults.fill(spec, "enableServiceLinks", true);
        for (String list : List.of("containers", "initContainers")) {
            if (spec.get(list) instanceof List<?> containers) {
                List<Object> copies = new ArrayList<>();
                containers.forEach(container -> copies.add(
                        container instanceof Map<?, ?> map ? edited(map, DependentDefaults::requests) : container));
                spec.put(list, copies);
            }
        }
    }

    /** Requests are the limits unless they are set. */
    private static void requests(Map<String, Object> container) {
        edit(container, "resources", resources -> {
            if (resources.get("limits") instanceof Map<?, ?> limits) {
                Map<?, ?> given = resources.get("requests") instanceof Map<?, ?> map ? map : Map.of();
                resources.put(
                        "requests",
                        edited(
                                limits,
                                requests -> given.forEach((key, value) -> {
                                    if (value != null) {
                                        requests.put(String.valueOf(key), value);
                                    }
                                })));
            }
        });
    }

    private static void podSpec(Map<String, Object> spec) {
        Defaults.fill(spec, "serviceAccountName", spec.get("serviceAccount"));
        Defaults.fill(spec, "serviceAccount", spec.get("serviceAccountName"));
    }

    private static void pullPolicy(Map<String, Object> container) {
        String image = String.valueOf(container.getOrDefault("image", ""));
        String name = image.substring(image.lastIndexOf('/') + 1);
        boolean isLatest = !image.contains("@") && (!name.contains(":") || name.endsWith(":latest"));
        Defaults.fill(container, "imagePullPolicy", isLatest ? "Always" : "IfNotPresent");
    }

    /** The API server moves {@code stringData} into {@code data}. */
    private static void secret(Map<String, Object> secret) {
        if (secret.get("stringData") instanceof Map<?, ?> texts) {
            Map<?, ?> given = secret.get("data") instanceof Map<?, ?> map ? map : Map.of();
            secret.put(
                    "data",
                    edited(
                            given,
                            data -> texts.forEach((key, value) -> {
                                byte[] bytes = String.valueOf(value == null ? "" : value)
                                        .getBytes(StandardCharsets.UTF_8);
                                data.put(
                                        String.valueOf(key), Base64.getEncoder().encodeToString(bytes));
                            })));
            secret.remove("stringData");
        }
    }

    private static void service(Map<String, Object> spec) {
        String type = String.valueOf(spec.get("type"));
        boolean isExternalName = type.equals("ExternalName");
        boolean isLoadBalancer = type.equals("LoadBalancer");
        if (!"ClientIP".equals(spec.get("sessionAffinity"))) {
            spec.remove("sessionAffinityConfig");
        } else if (new Fields(spec).at("sessionAffinityConfig.clientIP.timeoutSeconds") == null) {
            spec.put("sessionAffinityConfig", Map.of("clientIP", Map.of("timeoutSeconds", 10_800L)));
        }
        if (!isExternalName) {
            Defaults.fill(spec, "internalTrafficPolicy", "Cluster");
        }
        boolean hasExternalIps = spec.get("externalIPs") instanceof List<?> list && !list.isEmpty();
        if (isLoadBalancer || type.equals("NodePort") || (hasExternalIps && !isExternalName)) {
            Defaults.fill(spec, "externalTrafficPolicy", "Cluster");
        }
        if (isLoadBalancer) {
            Defaults.fill(spec, "allocateLoadBalancerNodePorts", true);
        }
    }

    private static void networkPolicy(Map<String, Object> spec) {
        if (!(spec.get("policyTypes") instanceof List<?> types) || types.isEmpty()) {
            boolean hasEgress = spec.get("egress") instanceof List<?> egress && !egress.isEmpty();
            spec.put("policyTypes", hasEgress ? List.of("Ingress", "Egress") : List.of("Ingress"));
        }
    }
}
