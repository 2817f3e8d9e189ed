/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Locale;
import java.util.Map;

/**
 * A reference to an object in the namespace.
 *
 * @param kind the kind, such as {@code Deployment}
 * @param name the name
 */
public record ObjectRef(String kind, String name) {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("deployment", "Deployment"),
            Map.entry("deploy", "Deployment"),
            Map.entry("statefulset", "StatefulSet"),
            Map.entry("sts", "StatefulSet"),
            Map.entry("daemonset", "DaemonSet"),
            Map.entry("ds", "DaemonSet"),
            Map.entry("replicaset", "ReplicaSet"),
            Map.entry("rs", "ReplicaSet"),
            Map.entry("job", "Job"),
            Map.entry("pod", "Pod"),
            Map.entry("po", "Pod"),
            Map.entry("persistentvolumeclaim", "PersistentVolumeClaim"),
            Map.entry("pvc", "PersistentVolumeClaim"));

    /**
     * Parses a reference as kubectl does: {@code deployment/shop-api}, {@code sts/db}, {@code Job/migrate}.
     *
     * @throws IllegalArgumentException if the text has no kind, or the kind has no readiness
     */
    public static ObjectRef parse(String text) {
        int slash = text.indexOf('/');
        String kind = slash < 0 ? null : KINDS.get(singular(text.substring(0, slash)));
        if (kind == null || slash == text.length() - 1) {
            throw new IllegalArgumentException(
                    "`" + text + "` is not an object that can become ready. Use kind and name,"
                            + " such as `deployment/shop-api`, `statefulset/db`, `daemonset/agent`, `job/migrate`, `pod/x`.");
        }
        return new ObjectRef(kind, text.substring(slash + 1));
    }

    static ObjectRef of(HasMetadata object) {
        return new ObjectRef(object.getKind(), object.getMetadata().getName());
    }

    /** Returns the reference for use in a sentence. */
    public String inSentence() {
        return kind + " `" + name + "`";
    }

    @Override
    public String toString() {
        return kind.toLowerCase(Locale.ROOT) + "/" + name;
    }

    private static String singular(String kind) {
        String lower = kind.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") && !KINDS.containsKey(lower) ? lower.substring(0, lower.length() - 1) : lower;
    }
}
