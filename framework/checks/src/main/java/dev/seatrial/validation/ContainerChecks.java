/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.manifest.ImageReference;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Containers ({@code validateContainers} in {@code pkg/apis/core/validation}). */
final class ContainerChecks {

    private static final int RELAXED_ENVIRONMENT = 34;

    private static final int FILE_KEYS = 34;

    private static final List<String> ENVIRONMENT_SOURCES =
            List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef");

    private static final Set<String> FIELDS = Set.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    /** Fields that the API server can convert, but does not offer to environment variables. */
    private static final Set<String> CONVERTED = Set.of(
            "metadata.annotations", "metadata.labels", "spec.restartPolicy", "spec.schedulerName", "status.phase");

    /** The names without a domain that quotas and claims have. */
    private static final Set<String> STANDARD = Set.of(
            "configmaps",
            "limits.cpu",
            "limits.ephemeral-storage",
            "limits.memory",
            "persistentvolumeclaims",
            "pods",
            "replicationcontrollers",
            "requests.cpu",
            "requests.ephemeral-storage",
            "requests.memory",
            "requests.storage",
            "resourcequotas",
            "secrets",
            "services",
            "services.loadbalancers",
            "services.nodeports",
            "storage");

    private ContainerChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("core.Container", ContainerChecks::container);
        checks.put("core.EnvVar", ContainerChecks::variable);
        checks.put("core.EnvFromSource", ContainerChecks::variables);
        checks.put("core.SecurityContext", PodChecks::ids);
    }

    private static void container(Node container) {
        Node name = container.get("name");
        if (name.require()) {
            name.check(NameRules.DNS_LABEL);
        }
        image(container.get("image"));
        resources(container.get("resources"));
        Set<Object> names = new HashSet<>();
        for (Node port : container.get("ports").items()) {
            Node portName = port.get("name");
            portName.check(NameRules.PORT_NAME);
            if (!portName.isEmpty() && !names.add(portName.value())) {
                port.problems().duplicate(portName.at(), portName.value());
            }
            port(port.get("containerPort"), true);
            port(port.get("hostPort"), false);
        }
        for (Node source : container.get("envFrom").items()) {
            sources(container.get("envFrom"), source);
        }
        ProbeChecks.ofContainer(container);
    }

    private static void port(Node port, boolean isRequired) {
        if (isRequired && port.number().orElse(0) == 0) {
            port.problems().required(port.at(), "");
        } else if (port.number().orElse(0) != 0) {
            port.inRange(1, 65535);
        }
    }

    /** The API server takes any text; the container runtime does not, so the pod could never start. */
    private static void image(Node image) {
        if (image.require()
                && !image.text().contains("$")
                && !ImageReference.of(image.text().strip()).isValid()) {
            image.problems().imageReference(image.at(), image.text());
        }
    }

    private static TextRule nameRule(Node node) {
        return node.problems().minor().number() >= RELAXED_ENVIRONMENT
                ? NameRules.RELAXED_ENVIRONMENT_NAME
                : NameRules.ENVIRONMENT_NAME;
    }

    private static void variable(Node variable) {
        Node name = variable.get("name");
        if (name.require()) {
            name.check(nameRule(variable));
        }
        Node from = variable.get("valueFrom");
        if (!from.isSet()) {
            return;
        }
        long sources = ENVIRONMENT_SOURCES.stream()
                .filter(source -> from.get(source).isSet())
                .count();
        if (from.get("fileKeyRef").isSet()) {
            sources++;
        }
        if (sources == 0) {
            from.problems()
                    .invalid(
                            from.at(),
                            "",
                            from.problems().minor().number() >= FILE_KEYS
                                    ? "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`,"
                                            + " `secretKeyRef` or `fileKeyRef`"
                                    : "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or"
                                            + " `secretKeyRef`");
        } else if (!variable.get("value").text().isEmpty()) {
            from.problems().invalid(from.at(), "", "may not be specified when `value` is not empty");
        } else if (sources > 1) {
            from.problems().invalid(from.at(), "", "may not have more than one field specified at a time");
        }
        field(from.get("fieldRef"));
        for (String source : List.of("configMapKeyRef", "secretKeyRef")) {
            Node key = from.get(source);
            if (key.isSet()) {
                Node object = key.get("name");
                key.problems().invalid(object.at(), object.text(), NameRules.DNS_SUBDOMAIN.faults(object.text()));
            }
            if (key.isSet() && key.get("key").require()) {
                key.get("key").check(NameRules.CONFIG_KEY);
            }
        }
    }

    private static void field(Node reference) {
        if (!reference.isSet()) {
            return;
        }
        Node path = reference.get("fieldPath");
        String text = path.text();
        boolean isEntry = text.matches("metadata\\.(labels|annotations)\\['.*']");
        if (path.require() && !isEntry && !FIELDS.contains(text)) {
            if (CONVERTED.contains(text)) {
                path.problems().unsupported(path.at(), text, FIELDS);
            } else {
                path.invalid("error converting fieldPath: " + fault(text));
            }
        }
    }

    private static String fault(String path) {
        int bracket = path.indexOf("['");
        return bracket > 0 && path.endsWith("']")
                ? "field label does not support subscript: " + path
                : "field label not supported: " + path;
    }

    private static void variables(Node source) {
        source.get("prefix").check(nameRule(source));
        for (String kind : List.of("configMapRef", "secretRef")) {
            Node name = source.get(kind, "name");
            if (source.get(kind).isSet() && name.require()) {
                name.check(NameRules.DNS_SUBDOMAIN);
            }
        }
    }

    private static void sources(Node list, Node source) {
        boolean map = source.get("configMapRef").isSet();
        boolean secret = source.get("secretRef").isSet();
        if (!map && !secret) {
            list.problems().invalid(list.at(), "", "must specify one of: `configMapRef` or `secretRef`");
        } else if (map && secret) {
            list.problems().invalid(list.at(), "", "may not have more than one field specified at a time");
        }
    }

    /** Resources of a container or a pod. Until Kubernetes 1.28, those of a claim have the same definition, but other rules. */
    static void resources(Node resources) {
        Node limits = resources.get("limits");
        Node requests = resources.get("requests");
        limits.entries(ContainerChecks::amount);
        if (resources.at().isBelowRoot("spec", "containers") || resources.at().isBelowRoot("spec", "initContainers")) {
            // in a pod, but not in a template, the API server takes the missing requests from the limits
            limits.entries((name, limit) -> {
                if (!requests.map().containsKey(name)) {
                    amount(name, new Node(requests.at().key(name), limit.value(), limit.problems()));
                }
            });
        }
        requests.entries((name, request) -> {
            amount(name, request);
            Optional<BigDecimal> requested = Quantity.amount(request.value());
            Optional<BigDecimal> limit = Quantity.amount(limits.entry(name).value());
            if (requested.isPresent() && limit.isPresent()) {
                compare(requests, name, request, requested.get().compareTo(limit.get()), limits.entry(name));
            } else if (!isOvercommitted(name) && limits.map().get(name) == null) {
                limits.problems().required(limits.at(), "Limit must be set for non overcommitable resources");
            }
        });
    }

    private static void compare(Node requests, String name, Node request, int order, Node limit) {
        String most = String.valueOf(limit.value());
        if (order != 0 && !isOvercommitted(name)) {
            requests.problems()
                    .invalid(requests.at(), text(request), "must be equal to %s limit of %s".formatted(name, most));
        } else if (order > 0) {
            requests.problems()
                    .invalid(
                            requests.at(),
                            text(request),
                            "must be less than or equal to %s limit of %s".formatted(name, most));
        }
    }

    private static String text(Node node) {
        return String.valueOf(node.value());
    }

    /** Extended resources and huge pages cannot be promised twice. */
    private static boolean isOvercommitted(String name) {
        boolean isNative = !name.contains("/") || name.contains("kubernetes.io/");
        return isNative && !name.startsWith("hugepages-");
    }

    private static void amount(String name, Node quantity) {
        resourceName(name, quantity);
        Optional<BigDecimal> amount = Quantity.amount(quantity.value());
        if (amount.filter(value -> value.signum() < 0).isPresent()) {
            quantity.problems().invalid(quantity.at(), text(quantity), "must be greater than or equal to 0");
        } else if (!isOvercommitted(name)
                && !name.startsWith("hugepages-")
                && amount.filter(value -> value.stripTrailingZeros().scale() > 0)
                        .isPresent()) {
            quantity.problems().invalid(quantity.at(), text(quantity), "must be an integer");
        }
    }

    private static void resourceName(String name, Node quantity) {
        List<String> faults = NameRules.QUALIFIED_NAME.faults(name);
        quantity.problems().invalid(quantity.at(), name, faults);
        boolean isKnown = Set.of("cpu", "memory", "ephemeral-storage").contains(name) || name.startsWith("hugepages-");
        if (faults.isEmpty() && !name.contains("/") && !isKnown) {
            if (!STANDARD.contains(name)) {
                quantity.problems().invalid(quantity.at(), name, "must be a standard resource type or fully qualified");
            }
            quantity.problems().invalid(quantity.at(), name, "must be a standard resource for containers");
        }
    }
}
