/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a manifest of any kind.
 *
 * <pre>{@code
 * assertThat(manifest).hasValue("spec.type", "ClusterIP").hasLabel("app.kubernetes.io/name", "shop");
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ManifestAssert extends AbstractManifestAssert<ManifestAssert> {

    private final Manifests scope;

    ManifestAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, scope, ManifestAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Navigates to the same manifest as a workload.
     *
     * <pre>{@code assertThat(manifest).asWorkload().container("web"); // fails for a Service }</pre>
     *
     * @throws AssertionError if the manifest has neither a pod nor a pod template
     */
    public WorkloadAssert asWorkload() {
        return next(new WorkloadAssert(actual, scope, failures()));
    }
}
