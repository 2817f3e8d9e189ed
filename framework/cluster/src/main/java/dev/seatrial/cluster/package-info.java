/**
 * Clusters for tests: starts k3s, connects to explicitly named clusters, loads images, creates namespaces, and cleans up
 * after killed JVMs. Does not depend on Helm or charts. Start reading at
 * {@link dev.seatrial.cluster.KubernetesCluster} and {@link dev.seatrial.cluster.Clusters}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.cluster;
