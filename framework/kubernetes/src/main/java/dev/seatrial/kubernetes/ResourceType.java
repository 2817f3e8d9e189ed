/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import org.apiguardian.api.API;

/**
 * A type of Kubernetes objects: the API version and the kind, as in manifests.
 *
 * @param apiVersion such as {@code apps/v1}, or {@code v1} for the core group
 * @param kind such as {@code Deployment}
 */
@API(status = API.Status.EXPERIMENTAL)
public record ResourceType(String apiVersion, String kind) implements Comparable<ResourceType> {

    /** Parses the form that {@link #toString} returns: {@code apps/v1/Deployment} or {@code v1/Pod}. */
    static ResourceType parse(String text) {
        int slash = text.lastIndexOf('/');
        return new ResourceType(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Returns the API group: {@code apps} for {@code apps/v1}, and the empty string for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Returns the version within the group: {@code v1} for {@code apps/v1}. */
    public String version() {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    // Implemented by hand, because loading a schema first needs a map of types, and the methods that a record
    // brings
    // along cost some 20 ms when they are first used.
    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceType type && type.apiVersion.equals(apiVersion) && type.kind.equals(kind);
    }

    @Override
    public int hashCode() {
        return 31 * apiVersion.hashCode() + kind.hashCode();
    }

    /** Orders by API version, then by kind. */
    @Override
    public int compareTo(ResourceType other) {
        int byVersion = apiVersion.compareTo(other.apiVersion);
        return byVersion != 0 ? byVersion : kind.compareTo(other.kind);
    }

    /** Returns {@code apps/v1/Deployment}, the form of Helm's {@code .Capabilities.APIVersions}. */
    @Override
    public String toString() {
        return apiVersion + "/" + kind;
    }
}
