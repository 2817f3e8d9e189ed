/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifests;

/** A small release with one object of each kind. */
final class Shop {

    static final Manifests MANIFESTS = Failing.manifests("""
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: db}
            data: {password: aHVudGVyMg==}
            stringData: {user: app}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data:
              app.yaml: |
                server: {port: 8080}
              level: info
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: reader}
            rules:
            - {apiGroups: [""], resources: [configmaps, pods/log], verbs: [get, list]}
            - {apiGroups: [apps], resources: ["*"], verbs: [watch]}
            - {apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: reader}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
            subjects:
            - {kind: ServiceAccount, name: shop, namespace: prod}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              type: ClusterIP
              selector: {app: web}
              ports:
              - {name: http, port: 80, targetPort: http}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, labels: {tier: front}}
            spec:
              replicas: 2
              template:
                metadata:
                  labels: {app: web}
                  annotations: {checksum/config: abc}
                spec:
                  serviceAccountName: shop
                  imagePullSecrets: [{name: registry}]
                  securityContext: {runAsNonRoot: true}
                  initContainers:
                  - name: wait
                    image: busybox
                  containers:
                  - name: web
                    image: registry:5000/web:1.2
                    command: [web]
                    args: [--port, "8080"]
                    ports:
                    - {name: http, containerPort: 8080}
                    env:
                    - {name: LEVEL, value: info}
                    - {name: PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
                    - {name: MODE, valueFrom: {configMapKeyRef: {name: settings, key: level}}}
                    - {name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
                    envFrom:
                    - secretRef: {name: db}
                    - configMapRef: {name: settings}
                    livenessProbe:
                      httpGet: {path: /healthz, port: http}
                    readinessProbe:
                      tcpSocket: {port: 8080}
                    startupProbe:
                      exec: {command: [web, --check]}
                    resources:
                      requests: {cpu: 500m}
                      limits: {memory: 1Gi}
                    securityContext:
                      allowPrivilegeEscalation: false
                      readOnlyRootFilesystem: true
                      capabilities: {drop: [ALL]}
                    volumeMounts:
                    - {name: config, mountPath: /etc/web}
                    - {name: tmp, mountPath: /tmp}
                    - {name: gone, mountPath: /gone}
                  volumes:
                  - name: config
                    configMap: {name: settings}
                  - name: tmp
                    emptyDir: {}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              template:
                spec:
                  containers:
                  - name: db
                    image: db:1
                    volumeMounts: [{name: data, mountPath: /data}]
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {resources: {requests: {storage: 10Gi}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web}
            spec:
              ingressClassName: nginx
              tls:
              - {hosts: [shop.example.com], secretName: shop-tls}
              rules:
              - host: shop.example.com
                http:
                  paths:
                  - path: /
                    pathType: Prefix
                    backend: {service: {name: web, port: {name: http}}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
              minReplicas: 2
              maxReplicas: 5
              metrics:
              - type: Resource
                resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
            """);

    private Shop() {}
}
