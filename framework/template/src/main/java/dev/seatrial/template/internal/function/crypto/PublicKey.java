/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import java.util.Arrays;

/**
 * A public key as certificates hold it.
 *
 * @param algorithm the {@code AlgorithmIdentifier} in DER
 * @param bits the content of the bit string
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PublicKey(byte[] algorithm, byte[] bits) {

    /** Returns the {@code SubjectPublicKeyInfo} in DER. */
    byte[] info() {
        return Der.sequence(algorithm, Der.bits(0, bits));
    }

    boolean sameAs(PublicKey other) {
        return Arrays.equals(info(), other.info());
    }
}
