/**
 * Assertions about releases, rollouts and hooks in a cluster. Start reading at
 * {@link dev.seatrial.cluster.assertion.ClusterAssertions}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.cluster.assertion;
