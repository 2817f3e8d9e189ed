/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;

/**
 * An RSA key of two primes.
 *
 * @param n the modulus
 * @param e the public exponent
 * @param d the private exponent
 * @param p the first prime
 * @param q the second prime
 */
record RsaKey(BigInteger n, BigInteger e, BigInteger d, BigInteger p, BigInteger q) implements SigningKey {

    static final String OID = "1.2.840.113549.1.1.1";
    private static final String SHA256_WITH_RSA = "1.2.840.113549.1.1.11";
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int SMALLEST = 1024;

    /**
     * Returns a new key. It depends on the random source only, on every JDK; the JDK's own generator does not promise
     * that, and Bouncy Castle's takes several times as long.
     */
    static RsaKey generate(int bits, SecureRandom random, Budget budget) {
        BigInteger p = prime(bits / 2, random, budget);
        BigInteger q = prime(bits / 2, random, budget);
        while (p.subtract(q).bitLength() <= bits / 2 - 100) {
            q = prime(bits / 2, random, budget);
        }
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger order = p1.multiply(q1).divide(p1.gcd(q1));
        return new RsaKey(p.multiply(q), EXPONENT, EXPONENT.modInverse(order), p, q);
    }

    /** Returns a prime whose two highest bits are set, so that the product of two has exactly the bits wanted. */
    private static BigInteger prime(int bits, SecureRandom random, Budget budget) {
        BigInteger prime;
        do {
            BigInteger start = new BigInteger(bits, random).setBit(bits - 1).setBit(bits - 2);
            prime = PrimeSieve.next(start, budget);
        } while (prime.bitLength() > bits
                || !prime.subtract(BigInteger.ONE).gcd(EXPONENT).equals(BigInteger.ONE));
        return prime;
    }

    private BigInteger dp() {
        return e.modInverse(p.subtract(BigInteger.ONE));
    }

    private BigInteger dq() {
        return e.modInverse(q.subtract(BigInteger.ONE));
    }

    private BigInteger qInverse() {
        return q.modInverse(p);
    }

    @Override
    public String pem() {
        byte[] der = Der.sequence(
                Der.integer(0),
                Der.integer(n),
                Der.integer(e),
                Der.integer(d),
                Der.integer(p),
                Der.integer(q),
                Der.integer(dp()),
                Der.integer(dq()),
                Der.integer(qInverse()));
        return new PemBlock("RSA PRIVATE KEY", der).encode();
    }

    @Override
    public PublicKey publicKey() {
        return new PublicKey(Der.sequence(Der.oid(OID), Der.nothing()), Der.sequence(Der.integer(n), Der.integer(e)));
    }

    @Override
    public byte[] signatureAlgorithm() {
        return Der.sequence(Der.oid(SHA256_WITH_RSA), Der.nothing());
    }

    @Override
    public byte[] sign(byte[] message, SecureRandom random) {
        if (n.bitLength() < SMALLEST) {
            throw new GoError("crypto/rsa: " + n.bitLength()
                    + "-bit keys are insecure (see https://go.dev/pkg/crypto/rsa#hdr-Minimum_key_size)");
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(
                    KeyFactory.getInstance("RSA")
                            .generatePrivate(new RSAPrivateCrtKeySpec(n, e, d, p, q, dp(), dq(), qInverse())),
                    random);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new GoError("crypto/rsa: " + unusable.getMessage(), unusable);
        }
    }
}
