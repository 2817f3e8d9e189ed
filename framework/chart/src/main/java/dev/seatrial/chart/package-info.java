/**
 * Owns charts and their values: loading from folders and archives, layers of values, dependencies, schemas. Knows YAML and
 * nothing of templates. Start reading at {@link dev.seatrial.chart.ChartLoader} and {@link dev.seatrial.chart.Chart}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.chart;
