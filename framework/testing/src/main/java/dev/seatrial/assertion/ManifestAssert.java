/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a manifest of any kind, and ways to those of its kind.
 *
 * <pre>{@code
 * assertThat(manifest).hasValue("spec.type", "ClusterIP").hasLabel("app.kubernetes.io/name", "shop");
 * }</pre>
 */
public final class ManifestAssert extends AbstractManifestAssert<ManifestAssert> {

    ManifestAssert(@Nullable Manifest manifest, Failures failures) {
        super(manifest, ManifestAssert.class, failures);
    }

    /** Navigates to what the manifest runs; it must have a pod or a pod template. */
    public WorkloadAssert asWorkload() {
        return new WorkloadAssert(actual, failures());
    }
}
