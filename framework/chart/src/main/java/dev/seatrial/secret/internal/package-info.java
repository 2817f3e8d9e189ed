/**
 * Finds secrets in manifests, values and texts, and masks them wherever text leaves the JVM. Start reading at {@link
 * dev.seatrial.secret.internal.Secrets}; ADR 13 gives the reasons.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.secret.internal;
