/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.List;

/** Manifests that an API server accepts or rejects. */
final class Checked {

    /** A Pod, and a custom resource without a definition. */
    static final Manifests VALID = of("""
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers:
              - name: web
                image: nginx:1.27
            """, """
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: web}
            spec: {}
            """);

    /** A Pod with three faults. */
    static final Manifests INVALID = of("""
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              restartPolicy: never
              containers:
              - name: web
                image: nginx:1.27
                ports:
                - containerPort: 99999
                - containerPort: 80
                  name: HTTP
            """);

    /** An object whose API version Kubernetes 1.32 removed. */
    static final Manifests OLD = of("""
            apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
            kind: FlowSchema
            metadata: {name: web}
            spec:
              priorityLevelConfiguration: {name: exempt}
            """);

    private Checked() {}

    private static Manifests of(String... texts) {
        return Manifests.of(List.of(texts).stream()
                .map(text -> Manifest.parse("shop/templates/web.yaml", text))
                .toList());
    }
}
