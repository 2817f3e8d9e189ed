/**
 * What the tests of a chart reach and miss: records the execution points that renders reach, adds up the records of tests,
 * JVMs and machines, and writes reports. {@link dev.seatrial.coverage.CoverageCollector} records,
 * {@link dev.seatrial.coverage.CoverageData} is what was recorded.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.coverage;
