/**
 * The real Helm: finds the binary, runs its commands with the differences between Helm 3 and 4, parses their output, and
 * manages a release in a test. Start reading at
 * {@link dev.seatrial.helm.HelmCli}, then {@link dev.seatrial.helm.HelmRelease}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.helm;
