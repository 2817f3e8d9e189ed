/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;

/** A release in the namespace {@code prod} with objects that {@link Shop} does not have. */
final class Store {

    static final Manifests MANIFESTS =
            Manifests.of(Failing.manifests("""
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: settings, labels: {tier: data}}
                    data:
                      level: info
                      url: http://store
                      app.yaml: "server: {port: 80}"
                      app.json: '{"port": 80}'
                      app.properties: a.b=1
                    binaryData: {icon: gICA}
                    ---
                    apiVersion: v1
                    kind: Secret
                    metadata: {name: db}
                    type: Opaque
                    data: {password: aHVudGVyMg==}
                    ---
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: store}
                    spec:
                      replicas: 2
                      selector: {matchLabels: {app: store}}
                      template:
                        metadata: {labels: {app: store}}
                        spec:
                          securityContext: {runAsUser: 1000, allowPrivilegeEscalation: false, seccompProfile: {type: RuntimeDefault}}
                          initContainers:
                          - {name: migrate, image: store}
                          - {name: proxy, image: "proxy@sha256:4b1d", restartPolicy: Always}
                          containers:
                          - name: store
                            image: registry:5000/store:1.2
                            args: [--verbose]
                            ports: [{name: http, containerPort: 8080}]
                            env:
                            - {name: LEVEL, valueFrom: {configMapKeyRef: {name: settings, key: level}}}
                            - {name: PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
                            - {name: TOKEN, valueFrom: {secretKeyRef: {name: vault, key: token}}}
                            - {name: MODE, value: fast}
                            envFrom:
                            - {prefix: APP_, configMapRef: {name: settings}}
                            livenessProbe: {grpc: {port: 9000}}
                            resources: {requests: {cpu: 500m}, limits: {memory: 1Gi}}
                            volumeMounts: [{name: tmp, mountPath: /tmp}]
                          volumes: [{name: tmp, emptyDir: {}}, {name: data, persistentVolumeClaim: {claimName: data}}]
                    ---
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: twin}
                    spec:
                      selector: {matchLabels: {app: other}}
                      template:
                        metadata: {labels: {app: store, twin: "yes"}}
                        spec: {containers: [{name: a, image: a}, {name: b, image: b}]}
                    ---
                    apiVersion: batch/v1
                    kind: CronJob
                    metadata: {name: backup}
                    spec:
                      schedule: 0 3 * * *
                      jobTemplate: {spec: {template: {spec: {containers: [{name: backup, image: backup}]}}}}
                    ---
                    apiVersion: v1
                    kind: Service
                    metadata: {name: store}
                    spec:
                      clusterIP: None
                      selector: {app: store}
                      ports: [{name: web, port: 80, targetPort: http}, {name: raw, port: 81}]
                    ---
                    apiVersion: networking.k8s.io/v1
                    kind: Ingress
                    metadata: {name: store}
                    spec:
                      defaultBackend: {service: {name: store, port: {number: 80}}}
                      rules:
                      - host: store.example.com
                        http: {paths: [{path: /, backend: {service: {name: store, port: {name: admin}}}}]}
                    ---
                    apiVersion: policy/v1
                    kind: PodDisruptionBudget
                    metadata: {name: store}
                    spec: {minAvailable: 1, selector: {matchLabels: {app: store}}}
                    ---
                    apiVersion: policy/v1
                    kind: PodDisruptionBudget
                    metadata: {name: twin}
                    spec: {maxUnavailable: 25%, selector: {matchExpressions: [{key: twin, operator: Exists}]}}
                    ---
                    apiVersion: networking.k8s.io/v1
                    kind: NetworkPolicy
                    metadata: {name: store}
                    spec:
                      podSelector: {matchLabels: {app: store}}
                      policyTypes: [Ingress]
                      ingress:
                      - {ports: [{port: http}, {port: 9000, endPort: 9010}]}
                    ---
                    apiVersion: networking.k8s.io/v1
                    kind: NetworkPolicy
                    metadata: {name: closed}
                    spec: {podSelector: {}, policyTypes: [Ingress, Egress], egress: []}
                    ---
                    apiVersion: networking.k8s.io/v1
                    kind: NetworkPolicy
                    metadata: {name: out}
                    spec: {podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 53}]}]}
                    ---
                    apiVersion: autoscaling/v1
                    kind: HorizontalPodAutoscaler
                    metadata: {name: store}
                    spec: {scaleTargetRef: {kind: Deployment, name: store}, targetCPUUtilizationPercentage: 80}
                    ---
                    apiVersion: v1
                    kind: ServiceAccount
                    metadata: {name: store}
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: ClusterRole
                    metadata: {name: store, labels: {part: store}}
                    rules:
                    - {apiGroups: [apps], resources: [deployments, "*/scale"], verbs: [get, list]}
                    - {apiGroups: [""], resources: [nodes], verbs: ["*"]}
                    - {nonResourceURLs: [/metrics, "/healthz/*"], verbs: [get]}
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: ClusterRole
                    metadata: {name: all}
                    aggregationRule: {clusterRoleSelectors: [{matchLabels: {part: store}}]}
                    rules: []
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: ClusterRoleBinding
                    metadata: {name: store}
                    roleRef: {kind: ClusterRole, name: all}
                    subjects: [{kind: ServiceAccount, name: store, namespace: prod}]
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: Role
                    metadata: {name: secrets}
                    rules:
                    - {apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get]}
                    - {apiGroups: [""], resources: [namespaces, pods], verbs: [get]}
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: RoleBinding
                    metadata: {name: secrets}
                    roleRef: {kind: Role, name: secrets}
                    subjects: [{kind: Group, name: "system:serviceaccounts:prod"}]
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: RoleBinding
                    metadata: {name: elsewhere, namespace: dev}
                    roleRef: {kind: Role, name: secrets}
                    subjects: [{kind: ServiceAccount, name: other}]
                    ---
                    apiVersion: v1
                    kind: ServiceAccount
                    metadata: {name: other}
                    ---
                    apiVersion: batch/v1
                    kind: Job
                    metadata: {name: seed, annotations: {helm.sh/hook: pre-install, helm.sh/hook-weight: "5", helm.sh/hook-delete-policy: hook-succeeded}}
                    spec: {template: {spec: {containers: [{name: seed, image: store}]}}}
                    ---
                    apiVersion: batch/v1
                    kind: Job
                    metadata: {name: check, namespace: tools, annotations: {helm.sh/hook: "pre-install,test"}}
                    spec: {template: {spec: {containers: [{name: check, image: store}]}}}
                    ---
                    apiVersion: example.com/v1
                    kind: Values
                    metadata: {name: v}
                    text: web-abc
                    encoded: aHVudGVyMg==
                    number: 80
                    fraction: 0.5
                    yes: true
                    nothing: null
                    blank: ""
                    memory: 1Gi
                    list: [a, b]
                    none: []
                    map: {cpu: 500m}
                    ports: [{name: http, port: 80}, {name: raw, port: 81}]
                    """).all(), new ReleaseContext("prod", "v1.33.0", ""));

    private Store() {}
}
