/**
 * The annotations that run tests in a cluster, and their extensions. Start reading at
 * {@link dev.seatrial.junit.cluster.InCluster}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.junit.cluster;
