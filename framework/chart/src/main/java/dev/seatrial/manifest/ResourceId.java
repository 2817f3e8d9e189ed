/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a Kubernetes object, as written in a manifest: API version, kind, namespace and name.
 *
 * @param apiVersion the API version, such as {@code apps/v1}; empty if it is missing
 * @param kind the kind, such as {@code Deployment}; empty if it is missing
 * @param namespace the namespace; null if the manifest does not set it
 * @param name the value of {@code metadata.name}; empty if it is missing
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ResourceId(
        String apiVersion, String kind, @Nullable String namespace, String name) {

    /** Returns the API group: {@code apps} for {@code apps/v1}, and an empty text for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Returns a label for messages, such as {@code Deployment/web}. */
    public String label() {
        return kind + "/" + name;
    }

    /** Returns the {@link #label()}, with the namespace if the manifest sets it: {@code prod/Deployment/web}. */
    public String qualifiedLabel() {
        return namespace == null ? label() : namespace + "/" + label();
    }

    @Override
    public String toString() {
        return qualifiedLabel();
    }
}
