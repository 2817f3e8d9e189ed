/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * An ECDSA key.
 *
 * @param curve the curve
 * @param d the private scalar
 */
record EcKey(Curve curve, BigInteger d) implements SigningKey {

    static final String OID = "1.2.840.10045.2.1";

    /** Returns a new key. */
    static EcKey generate(Curve curve, SecureRandom random) {
        BigInteger most = curve.domain().getN().subtract(BigInteger.ONE);
        return new EcKey(curve, BigIntegers.createRandomInRange(BigInteger.ONE, most, random));
    }

    private byte[] point() {
        return new FixedPointCombMultiplier()
                .multiply(curve.domain().getG(), d)
                .normalize()
                .getEncoded(false);
    }

    @Override
    public String pem() {
        byte[] der = Der.sequence(
                Der.integer(1),
                Der.octets(BigIntegers.asUnsignedByteArray(curve.size(), d)),
                Der.element(Der.contextConstructed(0), Der.oid(curve.oid())),
                Der.element(Der.contextConstructed(1), Der.bits(0, point())));
        return new PemBlock("EC PRIVATE KEY", der).encode();
    }

    @Override
    public PublicKey publicKey() {
        return new PublicKey(Der.sequence(Der.oid(OID), Der.oid(curve.oid())), point());
    }

    @Override
    public byte[] signatureAlgorithm() {
        return Der.sequence(Der.oid("1.2.840.10045.4.3." + suffix()));
    }

    /** The last arc of ecdsa-with-SHA256, SHA384, SHA512. */
    private int suffix() {
        return curve == Curve.P521 ? 4 : curve == Curve.P384 ? 3 : 2;
    }

    private Digest digest() {
        return curve == Curve.P521 ? new SHA512Digest() : curve == Curve.P384 ? new SHA384Digest() : new SHA256Digest();
    }

    @Override
    public byte[] sign(byte[] message, SecureRandom random) {
        Digest digest = digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        ECDSASigner signer = new ECDSASigner();
        signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(d, curve.domain()), random));
        BigInteger[] signature = signer.generateSignature(hash);
        return Der.sequence(Der.integer(signature[0]), Der.integer(signature[1]));
    }
}
