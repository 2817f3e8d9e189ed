/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes certificates with the content, in the order and in the encodings of Sprig on Go 1.25: {@code crypto.go} and
 * {@code x509.CreateCertificate}.
 */
public final class Certificates {

    private static final int RSA_BITS = 2048;
    private static final int SERIAL_BITS = 128;
    private static final int KEY_ID_BYTES = 20;
    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter GENERALIZED_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT);

    private final SecureRandom random;
    private final Budget budget;
    private final Clock clock;

    /** Makes certificates that are valid from the clock's time on, with keys and serial numbers from a random source. */
    public Certificates(SecureRandom random, Clock clock, Budget budget) {
        this.budget = budget;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A certificate with its private key, both in PEM.
     *
     * @param certificate the certificate
     * @param key the private key
     */
    public record Pair(String certificate, String key) {}

    /** Who signs: what the certificate names, and the key. */
    private record Issuer(IssuerCertificate certificate, PrivateKey key) {}

    /**
     * Makes the certificate of a certificate authority.
     *
     * @param keyPem the private key to use, null for a new one
     * @throws GoError with Sprig's text
     */
    public Pair authority(CertificateRequest request, @Nullable String keyPem) {
        return create(request, true, key(keyPem), null);
    }

    /**
     * Makes a certificate signed with its own key.
     *
     * @param keyPem the private key to use, null for a new one
     * @throws GoError with Sprig's text
     */
    public Pair selfSigned(CertificateRequest request, @Nullable String keyPem) {
        return create(request, false, key(keyPem), null);
    }

    /**
     * Makes a certificate signed by an authority.
     *
     * @param keyPem the private key to use, null for a new one
     * @throws GoError with Sprig's text
     */
    public Pair signed(CertificateRequest request, Pair authority, @Nullable String keyPem) {
        PrivateKey key = key(keyPem);
        PemBlock block = PemBlock.decode(authority.certificate());
        if (block == null) {
            throw new GoError("unable to decode certificate");
        }
        IssuerCertificate certificate =
                explained("error parsing certificate: decodedSignerCert.Bytes: ", block.bytes());
        return create(request, false, key, new Issuer(certificate, parsedKey(authority.key())));
    }

    /**
     * Checks a certificate and a key given in PEM; they need not belong together.
     *
     * @throws GoError with Sprig's text
     */
    public static void check(Pair pair) {
        PemBlock block = PemBlock.decode(pair.certificate());
        if (block == null) {
            throw new GoError("unable to decode certificate");
        }
        explained("error parsing certificate: decodedCert.Bytes: ", block.bytes());
        parsedKey(pair.key());
    }

    private static IssuerCertificate explained(String prefix, byte[] der) {
        try {
            return IssuerCertificate.parse(der);
        } catch (GoError e) {
            throw new GoError(prefix + e.getMessage(), e);
        }
    }

    private static PrivateKey parsedKey(String pem) {
        try {
            return PrivateKeyParser.parse(pem);
        } catch (GoError e) {
            throw new GoError("error parsing private key: " + e.getMessage(), e);
        }
    }

    private PrivateKey key(@Nullable String pem) {
        if (pem == null) {
            return RsaKey.generate(RSA_BITS, random, budget);
        }
        try {
            return PrivateKeyParser.parse(pem);
        } catch (GoError e) {
            throw new GoError("parsing private key: " + e.getMessage(), e);
        }
    }

    private Pair create(CertificateRequest request, boolean authority, PrivateKey key, @Nullable Issuer issuer) {
        request.check();
        BigInteger serial = new BigInteger(SERIAL_BITS, random);
        byte[] certificate;
        try {
            certificate = encode(request, authority, serial, key, issuer);
        } catch (GoError e) {
            throw new GoError("error creating certificate: " + e.getMessage(), e);
        }
        return new Pair(new PemBlock("CERTIFICATE", certificate).encode(), key.pem());
    }

    private byte[] encode(
            CertificateRequest request, boolean authority, BigInteger serial, PrivateKey key, @Nullable Issuer issuer) {
        if (!((issuer == null ? key : issuer.key()) instanceof SigningKey signer)) {
            throw new GoError("x509: certificate private key does not implement crypto.Signer");
        }
        PublicKey publicKey = key.publicKey();
        byte[] subject = request.subject();
        byte[] issuerName = issuer == null ? subject : issuer.certificate().subject();
        if (issuer != null && !signer.publicKey().sameAs(issuer.certificate().publicKey())) {
            throw new GoError("x509: provided PrivateKey doesn't match parent's PublicKey");
        }
        byte[] keyId = authority ? keyId(publicKey) : new byte[0];
        boolean sameName = Arrays.equals(issuerName, subject);
        byte[] issuerKeyId =
                issuer == null || sameName ? new byte[0] : issuer.certificate().keyId();
        byte[] tbs = Der.sequence(
                Der.element(Der.contextConstructed(0), Der.integer(2)),
                Der.integer(serial),
                signer.signatureAlgorithm(),
                issuerName,
                validity(request.days()),
                subject,
                publicKey.info(),
                extensions(request, authority, keyId, issuerKeyId));
        return Der.sequence(tbs, signer.signatureAlgorithm(), Der.bits(0, signer.sign(tbs, random)));
    }

    /** The leftmost 160 bits of the key's SHA-256 (RFC 7093, section 2, method 1), which Go uses since 1.25. */
    private static byte[] keyId(PublicKey key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.bits()), KEY_ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private byte[] validity(long days) {
        Instant now = clock.instant();
        // Go's duration is a wrapping 64-bit number of nanoseconds
        Instant end = now.plusNanos(Duration.ofDays(1).toNanos() * days);
        return Der.sequence(time(now), time(end));
    }

    private static byte[] time(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        boolean utc = time.getYear() >= 1950 && time.getYear() < 2050;
        String text = (utc ? UTC_TIME : GENERALIZED_TIME).format(time);
        return Der.element(utc ? Der.UTC_TIME : Der.GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] extensions(CertificateRequest request, boolean authority, byte[] keyId, byte[] issuerKeyId) {
        List<byte[]> list = new ArrayList<>();
        // key encipherment, digital signature; an authority signs certificates too
        byte[] usages = authority ? Der.bits(2, (byte) 0xA4) : Der.bits(5, (byte) 0xA0);
        list.add(extension("2.5.29.15", true, usages));
        byte[] purposes = Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"), Der.oid("1.3.6.1.5.5.7.3.2"));
        list.add(extension("2.5.29.37", false, purposes));
        list.add(extension("2.5.29.19", true, authority ? Der.sequence(Der.yes()) : Der.sequence()));
        if (keyId.length > 0) {
            list.add(extension("2.5.29.14", false, Der.octets(keyId)));
        }
        if (issuerKeyId.length > 0) {
            list.add(extension("2.5.29.35", false, Der.sequence(Der.element(Der.context(0), issuerKeyId))));
        }
        if (request.hasAlternatives()) {
            list.add(extension("2.5.29.17", request.commonName().isEmpty(), request.alternatives()));
        }
        return Der.element(Der.contextConstructed(3), Der.sequence(list.toArray(byte[][]::new)));
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        byte[] content = Der.octets(value);
        return critical ? Der.sequence(Der.oid(oid), Der.yes(), content) : Der.sequence(Der.oid(oid), content);
    }
}
