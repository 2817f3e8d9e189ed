/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What a test gives or asks for, and must then have an effect; see {@link AllowUnused}. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Unused {

    /** Values that no template reads and the chart does not declare. */
    VALUES,

    /** Objects of {@link ClusterState} that no {@code lookup} asks for. */
    CLUSTER_OBJECTS,

    /** A {@code Snapshot} parameter that the test never compares. */
    SNAPSHOTS
}
