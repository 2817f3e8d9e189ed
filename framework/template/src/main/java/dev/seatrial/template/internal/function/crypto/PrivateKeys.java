/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.limit.Budget;
import java.security.SecureRandom;

/** Makes private keys as Sprig's {@code genPrivateKey} does. */
public final class PrivateKeys {

    private static final int RSA_BITS = 4096;

    private PrivateKeys() {}

    /** Returns a new key of a type in PEM; Sprig's sentence for a type that it does not know. */
    public static String generate(String type, SecureRandom random, Budget budget) {
        return switch (type) {
            case "", "rsa" -> RsaKey.generate(RSA_BITS, random, budget).pem();
            case "dsa" -> DsaKey.generate(random, budget).pem();
            case "ecdsa" -> EcKey.generate(Curve.P256, random).pem();
            case "ed25519" -> Ed25519Key.generate(random).pem();
            default -> "Unknown type " + type;
        };
    }
}
