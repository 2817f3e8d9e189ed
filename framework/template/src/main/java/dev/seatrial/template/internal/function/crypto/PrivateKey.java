/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

/** A private key with its public half, in the forms that Go's {@code crypto/x509} writes. */
sealed interface PrivateKey permits SigningKey, DsaKey, X25519Key {

    /** Returns the PEM text that Sprig gives for the key. */
    String pem();

    /**
     * Returns the {@code AlgorithmIdentifier} and the {@code BIT STRING} of the public key.
     *
     * @throws dev.seatrial.template.internal.go.GoError for a kind of key that Go puts into no certificate
     */
    PublicKey publicKey();
}
