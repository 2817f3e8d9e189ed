/**
 * Owns what Sprig's cryptographic functions do as Go does it: PEM, DER, private keys, X.509 certificates, passwords.
 * Knows nothing of templates. Bouncy Castle is used for what the JDK lacks, and loaded only then: its signed jar costs
 * half a second. Start reading at {@link dev.seatrial.template.internal.function.crypto.Certificates}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal.function.crypto;
