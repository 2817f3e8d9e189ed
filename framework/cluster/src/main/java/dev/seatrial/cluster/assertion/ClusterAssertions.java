/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.helm.HelmRelease;
import org.apiguardian.api.API;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Entry point for assertions about releases in a cluster, for static import.
 *
 * <pre>{@code
 * assertThat(shop).isDeployed().ranHook("pre-install", "migrate").hasReady("deployment/shop-api");
 * assertThatUpgrade(() -> shop.upgrade(set("api.image.tag=broken"))).failsWaitingFor("deployment/shop-api");
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ClusterAssertions {

    private ClusterAssertions() {}

    /** Starts assertions about a release. */
    public static ReleaseAssert assertThat(HelmRelease release) {
        return new ReleaseAssert(release);
    }

    /** Runs an installation, upgrade or rollback and starts assertions about its course. */
    public static RolloutAssert assertThatUpgrade(ThrowingCallable change) {
        return RolloutAssert.of(change);
    }
}
