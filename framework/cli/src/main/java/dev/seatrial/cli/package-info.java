/**
 * Owns the command {@code seatrial}: its flags, what it prints and where, its exit code. Start reading at {@link
 * dev.seatrial.cli.Seatrial}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.cli;
