/**
 * Owns clusters and what tests need of them: starting k3s, attaching to one that was named on purpose, loading images,
 * namespaces for tests, and cleaning up after JVMs that were killed. Knows nothing of Helm or charts. Start reading at
 * {@link dev.seatrial.cluster.KubernetesCluster} and {@link dev.seatrial.cluster.Clusters}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.cluster;
