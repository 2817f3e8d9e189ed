/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.unittest.internal.check.Document;
import java.util.List;
import java.util.Map;

/**
 * A document of a suite, and the manifest that it is in a class.
 *
 * @param template the template relative to the chart, such as {@code templates/web.yaml}
 * @param path the calls that lead to the manifest
 */
record Target(String template, Document document, Manifest manifest, List<Call> path) {

    /** The kinds with a method of their own. */
    static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("Deployment", "deployment"),
            Map.entry("StatefulSet", "statefulSet"),
            Map.entry("DaemonSet", "daemonSet"),
            Map.entry("Job", "job"),
            Map.entry("CronJob", "cronJob"),
            Map.entry("Pod", "pod"),
            Map.entry("Service", "service"),
            Map.entry("Ingress", "ingress"),
            Map.entry("ConfigMap", "configMap"),
            Map.entry("Secret", "secret"),
            Map.entry("HorizontalPodAutoscaler", "autoscaler"),
            Map.entry("PodDisruptionBudget", "disruptionBudget"),
            Map.entry("NetworkPolicy", "networkPolicy"));

    /** Tells whether the path itself names the kind. */
    boolean saysKind(String kind) {
        return kind.equals(manifest.kind()) && saysName(manifest.name());
    }

    /** Tells whether the path itself names the object. */
    boolean saysName(String name) {
        Call last = path.get(path.size() - 1);
        return name.equals(manifest.name())
                && (METHODS.containsValue(last.method()) || last.method().equals("manifest"))
                && last.arguments().contains(name);
    }

    /** Tells whether the path leads to a workload, whose pods and containers have assertions of their own. */
    boolean isWorkload() {
        return switch (path.get(path.size() - 1).method()) {
            case "deployment", "statefulSet", "daemonSet", "job", "cronJob", "pod" -> true;
            default -> false;
        };
    }

    boolean isReachedBy(String method) {
        return path.get(path.size() - 1).method().equals(method);
    }
}
