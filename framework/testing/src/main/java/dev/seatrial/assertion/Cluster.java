/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which namespaces the manifests of a release end up. */
final class Cluster {

    private Cluster() {}

    /** Returns the namespace of a manifest: its own, or else that of the release; null if that is not known. */
    static @Nullable String namespaceOf(Manifest manifest, Manifests scope) {
        String own = manifest.id().namespace();
        return own != null
                ? own
                : scope.release().map(ReleaseContext::namespace).orElse(null);
    }

    /**
     * Returns whether two manifests are in the same namespace. Where the namespace of the release is not known, those that
     * leave it to the release are together, and in no other namespace.
     */
    static boolean areTogether(Manifest first, Manifest second, Manifests scope) {
        return Objects.equals(namespaceOf(first, scope), namespaceOf(second, scope));
    }

    /** Returns whether two manifests may be in the same namespace. What is left to an unknown release may be anywhere. */
    static boolean mayBeTogether(Manifest first, Manifest second, Manifests scope) {
        String one = namespaceOf(first, scope);
        String other = namespaceOf(second, scope);
        return one == null || other == null || one.equals(other);
    }

    /** Returns the manifests of a kind and name in the namespace of another one. */
    static List<Manifest> beside(Manifest manifest, Manifests scope, String kind, String name) {
        return scope.stream()
                .filter(other -> other.kind().equals(kind) && other.name().equals(name))
                .filter(other -> areTogether(manifest, other, scope))
                .toList();
    }
}
