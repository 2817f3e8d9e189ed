/**
 * Owns rendering: a chart and a request in, manifests, hooks and notes out, byte for byte as {@code helm template} prints
 * them. Start reading at {@link dev.seatrial.render.ChartRenderer}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.render;
