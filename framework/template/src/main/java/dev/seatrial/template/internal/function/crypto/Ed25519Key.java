/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An Ed25519 key.
 *
 * @param seed the 32 bytes it is made from
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ed25519Key(byte[] seed) implements SigningKey {

    static final String OID = "1.3.101.112";
    static final int SIZE = 32;

    /** Returns a new key. */
    static Ed25519Key generate(SecureRandom random) {
        byte[] seed = new byte[SIZE];
        random.nextBytes(seed);
        return new Ed25519Key(seed);
    }

    @Override
    public String pem() {
        byte[] der = Der.sequence(Der.integer(0), Der.sequence(Der.oid(OID)), Der.octets(Der.octets(seed)));
        return new PemBlock("PRIVATE KEY", der).encode();
    }

    @Override
    public PublicKey publicKey() {
        byte[] point = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        return new PublicKey(signatureAlgorithm(), point);
    }

    @Override
    public byte[] signatureAlgorithm() {
        return Der.sequence(Der.oid(OID));
    }

    @Override
    public byte[] sign(byte[] message, SecureRandom random) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(seed));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
