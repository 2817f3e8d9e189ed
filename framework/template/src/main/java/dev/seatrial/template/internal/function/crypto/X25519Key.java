/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;

/**
 * An X25519 key: Go reads it, but neither signs with it nor certifies it.
 *
 * @param scalar the 32 bytes of the private key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record X25519Key(byte[] scalar) implements PrivateKey {

    static final String OID = "1.3.101.110";
    static final int SIZE = 32;

    @Override
    public String pem() {
        byte[] der = Der.sequence(Der.integer(0), Der.sequence(Der.oid(OID)), Der.octets(Der.octets(scalar)));
        return new PemBlock("PRIVATE KEY", der).encode();
    }

    @Override
    public PublicKey publicKey() {
        throw new GoError("x509: unsupported public key type: *ecdh.PublicKey");
    }
}
