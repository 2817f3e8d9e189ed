/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KeyAgreement;
import org.jspecify.annotations.Nullable;

/** A private key of age ({@code AGE-SECRET-KEY-1...}), which is one of X25519. */
final class AgeKey {

    /** How private keys begin. */
    static final String PREFIX = "age-secret-key-";

    private static final int LENGTH = 32;
    private static final String ALGORITHM = "X25519";
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

    private final PrivateKey key;
    private final byte[] publicBytes;

    private AgeKey(PrivateKey key, byte[] publicBytes) {
        this.key = key;
        this.publicBytes = publicBytes;
    }

    /** Returns the key of a text, null if it is none. */
    static @Nullable AgeKey read(String text) throws GeneralSecurityException {
        byte[] bytes = Bech32.decode(PREFIX, text);
        if (bytes == null || bytes.length != LENGTH) {
            return null;
        }
        PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, bytes));
        return new AgeKey(key, agree(key, publicKey(BASE_POINT)));
    }

    /** Returns the public key. */
    byte[] publicBytes() {
        return publicBytes.clone();
    }

    /** Returns the secret that this key and another one share. */
    byte[] shared(byte[] otherPublic) throws GeneralSecurityException {
        byte[] bigEndian = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bigEndian[i] = otherPublic[LENGTH - 1 - i];
        }
        bigEndian[0] &= 0x7f;
        return agree(key, publicKey(new BigInteger(1, bigEndian)));
    }

    private static PublicKey publicKey(BigInteger u) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u));
    }

    private static byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(ALGORITHM);
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }
}
