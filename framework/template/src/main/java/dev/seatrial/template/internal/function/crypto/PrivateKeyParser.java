/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads private keys as Sprig's {@code parsePrivateKeyPEM} and Go's {@code crypto/x509} below it do. */
final class PrivateKeyParser {

    private static final String SUFFIX = " PRIVATE KEY";

    private PrivateKeyParser() {}

    /**
     * Returns the key in the first PEM block of a text.
     *
     * @throws GoError with Sprig's text
     */
    static PrivateKey parse(String pem) {
        PemBlock block = PemBlock.decode(pem);
        if (block == null) {
            throw new GoError("no PEM data in input");
        }
        if (block.type().equals("PRIVATE KEY")) {
            return explained("decoding PEM as PKCS#8: ", () -> pkcs8(block.bytes()));
        }
        if (!block.type().endsWith(SUFFIX)) {
            throw new GoError("no private key data in PEM block of type " + block.type());
        }
        return switch (block.type().substring(0, block.type().length() - SUFFIX.length())) {
            case "RSA" -> explained("parsing RSA private key from PEM: ", () -> pkcs1(block.bytes()));
            case "EC" -> explained("parsing EC private key from PEM: ", () -> ec(null, block.bytes()));
            case "DSA" -> explained("parsing DSA private key from PEM: ", () -> dsa(block.bytes()));
            default -> throw new GoError("invalid private key type " + block.type());
        };
    }

    /** Reads a key in one form. */
    @FunctionalInterface
    interface Form {

        PrivateKey read();
    }

    private static PrivateKey explained(String prefix, Form form) {
        try {
            return form.read();
        } catch (GoError e) {
            throw new GoError(prefix + e.getMessage(), e);
        }
    }

    private static PrivateKey pkcs1(byte[] der) {
        RsaFields fields;
        try {
            fields = RsaFields.read(der);
        } catch (GoError e) {
            if (der.length > 0 && isRead(() -> readEc(der))) {
                throw wrongForm("ParseECPrivateKey");
            }
            if (der.length > 0 && isRead(() -> readPkcs8(der))) {
                throw wrongForm("ParsePKCS8PrivateKey");
            }
            throw e;
        }
        if (Asn1Struct.hasTrailingData(der)) {
            throw new GoError("asn1: syntax error: trailing data");
        }
        return fields.checked();
    }

    private static PrivateKey pkcs8(byte[] der) {
        Pkcs8 key;
        try {
            key = readPkcs8(der);
        } catch (GoError e) {
            if (der.length > 0 && isRead(() -> readEc(der))) {
                throw wrongForm("ParseECPrivateKey");
            }
            if (der.length > 0 && isRead(() -> RsaFields.read(der))) {
                throw wrongForm("ParsePKCS1PrivateKey");
            }
            throw e;
        }
        return switch (key.algorithm()) {
            case RsaKey.OID ->
                explained("x509: failed to parse RSA private key embedded in PKCS#8: ", () -> pkcs1(key.content()));
            case EcKey.OID ->
                explained(
                        "x509: failed to parse EC private key embedded in PKCS#8: ",
                        () -> ec(new DerReader(key.parameters()).oid(), key.content()));
            case Ed25519Key.OID -> new Ed25519Key(raw(key, "Ed25519", Ed25519Key.SIZE));
            case X25519Key.OID -> new X25519Key(raw(key, "X25519", X25519Key.SIZE));
            default ->
                throw new GoError(
                        "x509: PKCS#8 wrapping contained private key with unknown algorithm: " + key.algorithm());
        };
    }

    private static byte[] raw(Pkcs8 key, String name, int size) {
        if (key.parameters().length > 0) {
            throw new GoError("x509: invalid " + name + " private key parameters");
        }
        byte[] content;
        try {
            content = Asn1Struct.bare(key.content()).octets();
        } catch (GoError e) {
            throw new GoError("x509: invalid " + name + " private key: " + e.getMessage(), e);
        }
        if (content.length != size) {
            throw new GoError(
                    name.startsWith("X")
                            ? "crypto/ecdh: invalid private key size"
                            : "x509: invalid Ed25519 private key length: " + content.length);
        }
        return content;
    }

    private static PrivateKey ec(@Nullable String outerCurve, byte[] der) {
        EcFields fields;
        try {
            fields = readEc(der);
        } catch (GoError e) {
            if (der.length > 0 && isRead(() -> readPkcs8(der))) {
                throw wrongForm("ParsePKCS8PrivateKey");
            }
            if (der.length > 0 && isRead(() -> RsaFields.read(der))) {
                throw wrongForm("ParsePKCS1PrivateKey");
            }
            throw new GoError("x509: failed to parse EC private key: " + e.getMessage(), e);
        }
        if (fields.version() != 1) {
            throw new GoError("x509: unknown EC private key version " + fields.version());
        }
        Curve curve = Curve.of(outerCurve != null ? outerCurve : fields.curve());
        if (curve == null) {
            throw new GoError("x509: unknown elliptic curve");
        }
        byte[] scalar = fields.scalar();
        int excess = Math.max(0, scalar.length - curve.size());
        for (int i = 0; i < excess; i++) {
            if (scalar[i] != 0) {
                throw new GoError("x509: invalid private key length");
            }
        }
        BigInteger d = new BigInteger(1, Arrays.copyOfRange(scalar, excess, scalar.length));
        if (d.signum() == 0) {
            throw new GoError("ecdsa: private key is zero");
        }
        if (d.compareTo(curve.domain().getN()) >= 0) {
            throw new GoError("input overflows the modulus");
        }
        return new EcKey(curve, d);
    }

    private static PrivateKey dsa(byte[] der) {
        Asn1Struct fields = Asn1Struct.open(der, "DSAKeyFormat");
        fields.integer();
        BigInteger p = fields.bigInteger();
        BigInteger q = fields.bigInteger();
        BigInteger g = fields.bigInteger();
        BigInteger y = fields.bigInteger();
        return new DsaKey(p, q, g, y, fields.bigInteger());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record EcFields(
            long version, byte[] scalar, @Nullable String curve) {}

    private static EcFields readEc(byte[] der) {
        Asn1Struct fields = Asn1Struct.open(der, "ecPrivateKey");
        EcFields read = new EcFields(fields.integer(), fields.octets(), fields.optionalOid(0));
        fields.optionalBits(1);
        return read;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pkcs8(String algorithm, byte[] parameters, byte[] content) {}

    private static Pkcs8 readPkcs8(byte[] der) {
        Asn1Struct fields = Asn1Struct.open(der, "pkcs8");
        fields.integer();
        Asn1Struct algorithm = fields.struct("AlgorithmIdentifier");
        return new Pkcs8(algorithm.oid(), algorithm.optionalElement(), fields.octets());
    }

    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (GoError notThisForm) {
            return false;
        }
    }

    private static GoError wrongForm(String right) {
        return new GoError("x509: failed to parse private key (use " + right + " instead for this key format)");
    }
}
