/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says that matters when it signs others. Reading it checks the structure as Go's
 * {@code x509.ParseCertificate} does, with its error texts.
 *
 * @param subject the subject's name, in DER
 * @param keyId the subject key identifier, empty if it has none
 * @param publicKey the public key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record IssuerCertificate(byte[] subject, byte[] keyId, PublicKey publicKey) {

    private static final int NEWEST_VERSION = 2;
    private static final String KEY_ID = "2.5.29.14";

    /** Reads a certificate; throws {@link GoError} with Go's text. */
    static IssuerCertificate parse(byte[] der) {
        DerReader outer = new DerReader(der);
        DerReader certificate = present(outer.enter(Der.SEQUENCE), "malformed certificate");
        DerReader tbs = present(certificate.enter(Der.SEQUENCE), "malformed tbs certificate");
        long version = version(tbs);
        if (present(tbs.integer(), "malformed serial number").signum() < 0) {
            throw error("negative serial number");
        }
        byte[] algorithm = present(tbs.content(Der.SEQUENCE), "malformed signature algorithm identifier");
        byte[] outerAlgorithm = present(certificate.content(Der.SEQUENCE), "malformed algorithm identifier");
        if (!Arrays.equals(algorithm, outerAlgorithm)) {
            throw error("inner and outer signature algorithm identifiers don't match");
        }
        checkAlgorithm(algorithm);
        checkName(present(tbs.element(Der.SEQUENCE), "malformed issuer"));
        DerReader validity = present(tbs.enter(Der.SEQUENCE), "malformed validity");
        checkTime(validity);
        checkTime(validity);
        byte[] subject = present(tbs.element(Der.SEQUENCE), "malformed issuer");
        checkName(subject);
        PublicKey key = publicKey(present(tbs.enter(Der.SEQUENCE), "malformed spki"));
        byte[] keyId = version == NEWEST_VERSION ? extensions(tbs) : new byte[0];
        present(certificate.bitString(), "malformed signature");
        if (!outer.isEmpty()) {
            throw error("trailing data");
        }
        return new IssuerCertificate(subject, keyId, key);
    }

    private static long version(DerReader tbs) {
        if (tbs.peek() != Der.contextConstructed(0)) {
            return 0;
        }
        DerReader tagged = present(tbs.enter(Der.contextConstructed(0)), "malformed version");
        long version = present(tagged.integer(), "malformed version").longValue();
        if (version < 0 || !tagged.isEmpty()) {
            throw error("malformed version");
        }
        if (version > NEWEST_VERSION) {
            throw error("invalid version");
        }
        return version;
    }

    private static void checkAlgorithm(byte[] content) {
        DerReader reader = new DerReader(content);
        present(reader.oid(), "malformed OID");
        if (!reader.isEmpty()) {
            present(reader.anyElement(), "malformed parameters");
        }
    }

    private static void checkName(byte[] name) {
        DerReader sets = present(new DerReader(name).enter(Der.SEQUENCE), "invalid RDNSequence");
        while (!sets.isEmpty()) {
            DerReader set = present(sets.enter(Der.SET), "invalid RDNSequence");
            while (!set.isEmpty()) {
                DerReader pair = present(set.enter(Der.SEQUENCE), "invalid RDNSequence: invalid attribute");
                present(pair.oid(), "invalid RDNSequence: invalid attribute type");
                present(pair.anyContent(), "invalid RDNSequence: invalid attribute value");
            }
        }
    }

    private static void checkTime(DerReader validity) {
        switch (validity.peek()) {
            case Der.UTC_TIME -> checkTime(validity.content(Der.UTC_TIME), "\\d\\d", "malformed UTCTime");
            case Der.GENERALIZED_TIME ->
                checkTime(validity.content(Der.GENERALIZED_TIME), "\\d{4}", "malformed GeneralizedTime");
            default -> throw error("unsupported time format");
        }
    }

    private static void checkTime(byte @Nullable [] time, String year, String otherwise) {
        String text = new String(present(time, otherwise), StandardCharsets.ISO_8859_1);
        if (!text.matches(year + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])([0-5]\\d){1,2}Z")) {
            throw error(otherwise);
        }
    }

    private static void checkRsa(byte[] algorithm, byte[] bits) {
        DerReader content = present(new DerReader(algorithm).enter(Der.SEQUENCE), "malformed OID");
        if (!RsaKey.OID.equals(content.oid())) {
            return;
        }
        if (!Arrays.equals(algorithm, Der.sequence(Der.oid(RsaKey.OID), Der.nothing()))) {
            throw error("RSA key missing NULL parameters");
        }
        DerReader key = present(new DerReader(bits).enter(Der.SEQUENCE), "invalid RSA public key");
        BigInteger n = present(key.integer(), "invalid RSA modulus");
        BigInteger e = present(key.integer(), "invalid RSA public exponent");
        if (e.bitLength() >= Long.SIZE) {
            throw error("invalid RSA public exponent");
        }
        if (n.signum() <= 0) {
            throw error("RSA modulus is not a positive number");
        }
        if (e.signum() <= 0) {
            throw error("RSA public exponent is not a positive number");
        }
    }

    private static PublicKey publicKey(DerReader info) {
        byte[] algorithm = present(info.element(Der.SEQUENCE), "malformed public key algorithm identifier");
        checkAlgorithm(Objects.requireNonNull(new DerReader(algorithm).content(Der.SEQUENCE)));
        byte[] bits = present(info.bitString(), "malformed subjectPublicKey");
        checkRsa(algorithm, bits);
        return new PublicKey(algorithm, bits);
    }

    /** Checks the extensions and returns the subject key identifier. */
    private static byte[] extensions(DerReader tbs) {
        tbs.element(Der.context(1));
        tbs.element(Der.context(2));
        if (tbs.peek() != Der.contextConstructed(3)) {
            return new byte[0];
        }
        DerReader tagged = present(tbs.enter(Der.contextConstructed(3)), "malformed extensions");
        DerReader list = present(tagged.enter(Der.SEQUENCE), "malformed extensions");
        Set<String> seen = new HashSet<>();
        byte[] keyId = new byte[0];
        while (!list.isEmpty()) {
            DerReader extension = present(list.enter(Der.SEQUENCE), "malformed extension");
            String oid = present(extension.oid(), "malformed extension OID field");
            boolean critical = extension.peek() == Der.BOOLEAN
                    && present(extension.content(Der.BOOLEAN), "malformed extension critical field")[0] != 0;
            byte[] value = present(extension.content(Der.OCTET_STRING), "malformed extension value field");
            if (!seen.add(oid)) {
                throw error("certificate contains duplicate extension with OID \"" + oid + "\"");
            }
            if (oid.equals(KEY_ID)) {
                if (critical) {
                    throw error("subject key identifier incorrectly marked critical");
                }
                keyId = present(new DerReader(value).content(Der.OCTET_STRING), "invalid subject key identifier");
            }
        }
        return keyId;
    }

    private static <T> T present(@Nullable T read, String otherwise) {
        if (read == null) {
            throw error(otherwise);
        }
        return read;
    }

    private static GoError error(String message) {
        return new GoError("x509: " + message);
    }
}
