/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Names a Kubernetes object: API version, kind, namespace and name, as the manifest writes them.
 *
 * @param apiVersion such as {@code apps/v1}; empty if the manifest has none
 * @param kind such as {@code Deployment}; empty if the manifest has none
 * @param namespace as written in the manifest; null where it leaves the namespace to the release
 * @param name {@code metadata.name}; empty if the manifest has none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ResourceId(
        String apiVersion, String kind, @Nullable String namespace, String name) {

    /** Returns the API group: {@code apps} of {@code apps/v1}, and the empty string for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Returns {@code Deployment/web}, the way messages name a resource. */
    public String label() {
        return kind + "/" + name;
    }

    /** Returns {@link #label()} with the namespace in front where the manifest gives one: {@code prod/Deployment/web}. */
    public String qualifiedLabel() {
        return namespace == null ? label() : namespace + "/" + label();
    }

    @Override
    public String toString() {
        return qualifiedLabel();
    }
}
