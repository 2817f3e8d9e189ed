/**
 * Owns the real Helm: finding the binary, its commands with their differences between Helm 3 and 4, what they print,
 * and a release in a test. Helm's work is never done here, only asked for. Start reading at
 * {@link dev.seatrial.helm.HelmCli}, then {@link dev.seatrial.helm.HelmRelease}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.helm;
