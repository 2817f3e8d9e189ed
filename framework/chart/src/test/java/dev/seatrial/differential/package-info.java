/**
 * Compares Seatrial with the real Helm on templates that a generator writes. Start reading at {@code
 * DifferentialTest}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.differential;
