/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.helm.HelmRelease;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Entry points of assertions on releases in a cluster, to be imported statically.
 *
 * <pre>{@code
 * assertThat(shop).isDeployed().ranHook("pre-install", "migrate").hasReady("deployment/shop-api");
 * assertThatUpgrade(() -> shop.upgrade(set("api.image.tag=broken"))).failsWaitingFor("deployment/shop-api");
 * }</pre>
 */
public final class ClusterAssertions {

    private ClusterAssertions() {}

    /** Asserts on a release. */
    public static ReleaseAssert assertThat(HelmRelease release) {
        return new ReleaseAssert(release);
    }

    /** Runs an install, upgrade or rollback and asserts on how it goes. */
    public static RolloutAssert assertThatUpgrade(ThrowingCallable change) {
        return RolloutAssert.of(change);
    }
}
