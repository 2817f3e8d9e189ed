/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import java.security.SecureRandom;

/** A private key that can sign certificates. */
sealed interface SigningKey extends PrivateKey permits RsaKey, EcKey, Ed25519Key {

    /** Returns the {@code AlgorithmIdentifier} of the signatures, in DER. */
    byte[] signatureAlgorithm();

    /** Returns the signature of a message. */
    byte[] sign(byte[] message, SecureRandom random);
}
