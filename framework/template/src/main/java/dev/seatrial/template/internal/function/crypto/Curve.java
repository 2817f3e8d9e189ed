/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.jspecify.annotations.Nullable;

/** The elliptic curves that Go's {@code crypto/x509} knows. */
enum Curve {
    P224("P-224", "1.3.132.0.33", 28),
    P256("P-256", "1.2.840.10045.3.1.7", 32),
    P384("P-384", "1.3.132.0.34", 48),
    P521("P-521", "1.3.132.0.35", 66);

    private final String curveName;
    private final String oid;
    private final int size;

    Curve(String curveName, String oid, int size) {
        this.curveName = curveName;
        this.oid = oid;
        this.size = size;
    }

    /** Returns the curve of an object identifier, null for another. */
    static @Nullable Curve of(@Nullable String oid) {
        return Arrays.stream(values())
                .filter(c -> c.oid.equals(oid))
                .findFirst()
                .orElse(null);
    }

    String oid() {
        return oid;
    }

    /** Returns the length of a private key in bytes. */
    int size() {
        return size;
    }

    ECDomainParameters domain() {
        X9ECParameters parameters = CustomNamedCurves.getByName(curveName);
        return new ECDomainParameters(parameters);
    }
}
