/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * A DSA key. Go can write it, but neither sign with it nor certify it.
 *
 * @param p the prime modulus
 * @param q the prime order
 * @param g the generator
 * @param y the public key
 * @param x the private key
 */
record DsaKey(BigInteger p, BigInteger q, BigInteger g, BigInteger y, BigInteger x) implements PrivateKey {

    private static final int L = 2048;
    private static final int N = 256;
    private static final int CERTAINTY = 100;
    private static final int SMALL_PRIMES_BELOW = 2000;

    /** Returns a new key with parameters of its own, 2048 and 256 bits long. */
    static DsaKey generate(SecureRandom random, Budget budget) {
        BigInteger q = BigInteger.probablePrime(N, random);
        BigInteger p = modulus(q, random, budget);
        BigInteger g = generator(p, q);
        BigInteger x =
                new BigInteger(N + 64, random).mod(q.subtract(BigInteger.ONE)).add(BigInteger.ONE);
        return new DsaKey(p, q, g, g.modPow(x, p), x);
    }

    /** Returns a prime of {@code L} bits that is one more than a multiple of {@code q}. */
    private static BigInteger modulus(BigInteger q, SecureRandom random, Budget budget) {
        BigInteger sieve = smallPrimes();
        BigInteger step = q.shiftLeft(1);
        while (true) {
            budget.check();
            BigInteger start = new BigInteger(L, random).setBit(L - 1);
            BigInteger p = start.subtract(start.mod(step)).add(BigInteger.ONE);
            boolean candidate = p.bitLength() == L && p.gcd(sieve).equals(BigInteger.ONE);
            if (candidate && p.isProbablePrime(CERTAINTY)) {
                return p;
            }
        }
    }

    private static BigInteger generator(BigInteger p, BigInteger q) {
        BigInteger exponent = p.subtract(BigInteger.ONE).divide(q);
        BigInteger h = BigInteger.TWO;
        while (h.modPow(exponent, p).equals(BigInteger.ONE)) {
            h = h.add(BigInteger.ONE);
        }
        return h.modPow(exponent, p);
    }

    /** Returns the product of the primes below 2,000, which rules out nine numbers of ten at once. */
    static BigInteger smallPrimes() {
        BigInteger product = BigInteger.ONE;
        BigInteger limit = BigInteger.valueOf(SMALL_PRIMES_BELOW);
        for (BigInteger i = BigInteger.TWO; i.compareTo(limit) < 0; i = i.nextProbablePrime()) {
            product = product.multiply(i);
        }
        return product;
    }

    @Override
    public String pem() {
        byte[] der = Der.sequence(
                Der.integer(0), Der.integer(p), Der.integer(q), Der.integer(g), Der.integer(y), Der.integer(x));
        return new PemBlock("DSA PRIVATE KEY", der).encode();
    }

    @Override
    public PublicKey publicKey() {
        throw new GoError("x509: unsupported public key type: *dsa.PublicKey");
    }
}
