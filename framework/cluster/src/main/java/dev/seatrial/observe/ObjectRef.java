/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.kubernetes.ApiResource;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A reference to an object in the namespace.
 *
 * @param kind the kind, such as {@code Deployment}
 * @param name the name
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ObjectRef(String kind, String name) {

    /** The kinds that become ready. */
    private static final Set<String> KINDS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "Pod", "PersistentVolumeClaim");

    /**
     * Parses a reference as kubectl does: {@code deployment/shop-api}, {@code sts/db}, {@code Job/migrate}.
     *
     * @throws IllegalArgumentException if the text has no kind, or the kind has no readiness
     */
    public static ObjectRef parse(String text) {
        int slash = text.indexOf('/');
        Optional<String> kind = slash < 0 ? Optional.empty() : kind(text.substring(0, slash));
        if (kind.isEmpty() || slash == text.length() - 1) {
            throw new IllegalArgumentException(
                    "`" + text + "` is not an object that can become ready. Use kind and name, such as"
                            + " `deployment/shop-api`, `statefulset/db`, `daemonset/agent`, `job/migrate`,"
                            + " `pod/x`.");
        }
        return new ObjectRef(kind.get(), text.substring(slash + 1));
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

    private static Optional<String> kind(String name) {
        return ApiResources.of(KubernetesMinor.NEWEST).named(name).stream()
                .map(ApiResource::kind)
                .filter(KINDS::contains)
                .findFirst();
    }
}
