/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which Helm installs kinds ({@code kind_sorter.go}). Unknown kinds are last, sorted by name. */
final class InstallOrder {

    private static final String KINDS =
            "PriorityClass Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy"
                    + " PodDisruptionBudget ServiceAccount Secret SecretList ConfigMap StorageClass PersistentVolume"
                    + " PersistentVolumeClaim CustomResourceDefinition ClusterRole ClusterRoleList ClusterRoleBinding"
                    + " ClusterRoleBindingList Role RoleList RoleBinding RoleBindingList Service DaemonSet Pod"
                    + " ReplicationController ReplicaSet Deployment HorizontalPodAutoscaler StatefulSet Job CronJob"
                    + " IngressClass Ingress APIService";
    private static final String SINCE_HELM_4 = " MutatingWebhookConfiguration ValidatingWebhookConfiguration";

    private static final InstallOrder HELM_3 = new InstallOrder(KINDS);
    private static final InstallOrder HELM_4 = new InstallOrder(KINDS + SINCE_HELM_4);

    private final Map<String, Integer> ranks = new HashMap<>();

    private InstallOrder(String kinds) {
        List<String> list = Arrays.asList(kinds.split(" "));
        for (int i = 0; i < list.size(); i++) {
            ranks.put(list.get(i), i);
        }
    }

    /** Compares kinds. */
    static Comparator<String> of(HelmVersion helm) {
        InstallOrder order = helm.rules().ordersWebhooks() ? HELM_4 : HELM_3;
        return Comparator.comparingInt(order::rank)
                .thenComparing((a, b) -> order.ranks.containsKey(a) ? 0 : GoStrings.compare(a, b));
    }

    private int rank(String kind) {
        return ranks.getOrDefault(kind, Integer.MAX_VALUE);
    }
}
