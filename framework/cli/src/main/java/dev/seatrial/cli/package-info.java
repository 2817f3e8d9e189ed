/**
 * The command {@code seatrial}: its flags, output and exit codes. Start reading at {@link dev.seatrial.cli.Seatrial}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.cli;
