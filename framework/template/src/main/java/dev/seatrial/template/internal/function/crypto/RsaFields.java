/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of an RSA private key as PKCS#1 holds them, not yet known to fit each other.
 *
 * @param version 0 for two primes
 * @param e the public exponent
 * @param numbers n, d, p, q and, if present, d mod p-1, d mod q-1, the inverse of q
 */
record RsaFields(long version, long e, List<BigInteger> numbers) {

    private static final int CRT = 7;

    /** Reads the numbers; throws {@link GoError} with the text of Go's {@code encoding/asn1}. */
    static RsaFields read(byte[] der) {
        Asn1Struct fields = Asn1Struct.open(der, "pkcs1PrivateKey");
        long version = fields.integer();
        List<BigInteger> numbers = new ArrayList<>();
        numbers.add(fields.bigInteger());
        long e = fields.integer();
        while (numbers.size() < CRT && (numbers.size() < 4 || !fields.isEmpty())) {
            numbers.add(fields.bigInteger());
        }
        return new RsaFields(version, e, List.copyOf(numbers));
    }

    /** Returns the key; throws {@link GoError} with the text of Go's {@code crypto/rsa} if the numbers do not fit. */
    RsaKey checked() {
        if (version > 1) {
            throw new GoError("x509: unsupported private key version");
        }
        if (numbers.stream().anyMatch(n -> n.signum() <= 0)) {
            throw new GoError("x509: private key contains zero or negative value");
        }
        RsaKey key = new RsaKey(numbers.get(0), BigInteger.valueOf(e), numbers.get(1), numbers.get(2), numbers.get(3));
        checkPublic(key);
        checkPrimes(key);
        return key;
    }

    private static void checkPublic(RsaKey key) {
        require(key.n().testBit(0), "public modulus is even");
        require(key.e().compareTo(BigInteger.TWO) >= 0, "public exponent too small or negative");
        require(key.e().testBit(0), "public exponent is even");
        require(key.e().bitLength() <= 31, "public exponent too large");
    }

    private void checkPrimes(RsaKey key) {
        BigInteger p1 = key.p().subtract(BigInteger.ONE);
        BigInteger q1 = key.q().subtract(BigInteger.ONE);
        require(key.p().testBit(0), "p is even");
        require(key.p().multiply(key.q()).mod(key.n()).signum() == 0, "p * q != n");
        BigInteger dp = numbers.size() == CRT ? numbers.get(4) : key.d().mod(p1);
        BigInteger dq = numbers.size() == CRT ? numbers.get(5) : key.d().mod(q1);
        require(dp.compareTo(p1) < 0 && isInverse(dp, key.e(), p1), "invalid CRT exponent");
        require(dq.compareTo(q1) < 0 && isInverse(dq, key.e(), q1), "invalid CRT exponent");
        require(numbers.size() < CRT || isInverse(numbers.get(6), key.q(), key.p()), "invalid CRT coefficient");
        require(!key.p().equals(key.q()), "p == q");
        int half = key.n().bitLength() / 2;
        require(key.p().subtract(key.q()).abs().bitLength() > half - 100, "|p - q| too small");
        require(key.d().bitLength() > half, "d too small");
    }

    private static boolean isInverse(BigInteger a, BigInteger b, BigInteger modulus) {
        return a.multiply(b).mod(modulus).equals(BigInteger.ONE);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new GoError("crypto/rsa: " + otherwise);
        }
    }
}
