/** Owns the measurements: JMH benchmarks and what the side-by-side scripts run. Published nowhere. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.benchmarks;
