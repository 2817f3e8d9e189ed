/**
 * How Seatrial writes files that somebody relies on. No other package writes files, except temporary ones. Start reading at
 * {@link dev.seatrial.file.internal.AtomicFiles}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.file.internal;
