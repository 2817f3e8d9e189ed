/**
 * Owns the annotations that bring a test into a cluster, and the extension behind them. Start reading at
 * {@link dev.seatrial.junit.cluster.InCluster}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.junit.cluster;
