/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.go.GoStruct;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoFunctionsTest {

    private static final List<Object> IPS = List.of("10.0.0.1", "fe80::1:2", "::ffff:1.2.3.4");
    private static final List<Object> NAMES = List.of("a.example", "*.svc");

    private final FunctionHarness functions = FunctionHarness.seeded(7);

    private static String field(GoStruct struct, int index) {
        return (String) Objects.requireNonNull(struct.fields().get(index).value());
    }

    private static X509Certificate certificate(GoStruct struct) throws Exception {
        byte[] pem = field(struct, 0).getBytes(StandardCharsets.UTF_8);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    @Nested
    class Certificates {

        @Test
        void an_authority_may_sign_certificates() throws Exception {
            X509Certificate ca = certificate(functions.struct("genCA", "my ca", 10L));

            assertThat(ca.getSubjectX500Principal().getName()).isEqualTo("CN=my ca");
            assertThat(ca.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
            assertThat(ca.getKeyUsage()).containsExactly(true, false, true, false, false, true, false, false, false);
            assertThat(ca.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
            assertThat(ca.getNotBefore().toInstant()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
            assertThat(ca.getNotAfter().toInstant()).isEqualTo(Instant.parse("2026-01-12T03:04:05Z"));
            assertThat(ca.getSigAlgName()).isEqualTo("SHA256withRSA");
            ca.verify(ca.getPublicKey());
        }

        @Test
        void an_authority_signs_for_hosts_and_addresses() throws Exception {
            GoStruct authority = functions.struct("genCA", "my ca", 10L);

            X509Certificate leaf = certificate(functions.struct("genSignedCert", "leaf", IPS, NAMES, 5L, authority));

            X509Certificate ca = certificate(authority);
            leaf.verify(ca.getPublicKey());
            assertThat(leaf.getIssuerX500Principal()).isEqualTo(ca.getSubjectX500Principal());
            assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
            assertThat(leaf.getKeyUsage()).containsExactly(true, false, true, false, false, false, false, false, false);
            assertThat(leaf.getSubjectAlternativeNames())
                    .containsExactly(
                            List.of(2, "a.example"),
                            List.of(2, "*.svc"),
                            List.of(7, "10.0.0.1"),
                            List.of(7, "fe80:0:0:0:0:0:1:2"),
                            List.of(7, "1.2.3.4"));
            byte[] keyId = ca.getExtensionValue("2.5.29.14");
            byte[] issuerKeyId = leaf.getExtensionValue("2.5.29.35");
            assertThat(keyId).hasSize(24);
            assertThat(issuerKeyId).hasSize(26).endsWith(java.util.Arrays.copyOfRange(keyId, 4, 24));
        }

        @Test
        void years_from_2050_on_are_written_in_full() throws Exception {
            X509Certificate cert =
                    certificate(functions.struct("genSelfSignedCert", "ü", List.of(), List.of(), 36500L));

            assertThat(cert.getNotAfter().toInstant()).isEqualTo(Instant.parse("2125-12-09T03:04:05Z"));
            assertThat(cert.getSubjectX500Principal().getName()).isEqualTo("CN=ü");
            assertThat(cert.getSubjectAlternativeNames()).isNull();
        }

        @Test
        void names_are_critical_where_there_is_no_subject() throws Exception {
            GoStruct struct = functions.struct("genSelfSignedCert", "", List.of(), NAMES, 1L);

            // Neither the JDK nor Bouncy Castle reads a certificate without an issuer as one.
            byte[] der = Base64.getMimeDecoder().decode(field(struct, 0).replaceAll("-----.*-----", ""));
            ASN1Sequence body =
                    ASN1Sequence.getInstance(ASN1Sequence.getInstance(der).getObjectAt(0));
            ASN1TaggedObject extensions = ASN1TaggedObject.getInstance(body.getObjectAt(7));
            assertThat(ASN1Sequence.getInstance(body.getObjectAt(5))).isEmpty();
            assertThat(Extensions.getInstance(extensions.getExplicitBaseObject())
                            .getExtension(Extension.subjectAlternativeName)
                            .isCritical())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({"ecdsa, 1.2.840.10045.4.3.2", "ed25519, 1.3.101.112"})
        void any_kind_of_key_that_go_signs_with_will_do(String type, String algorithm) throws Exception {
            String key = functions.text("genPrivateKey", type);
            GoStruct ca = functions.struct("genCAWithKey", "ca", 1L, key);

            GoStruct leaf = functions.struct("genSignedCertWithKey", "leaf", List.of(), NAMES, 1L, ca, key);

            assertThat(field(ca, 1)).isEqualTo(key);
            assertThat(certificate(leaf).getSigAlgOID()).isEqualTo(algorithm);
            certificate(leaf).verify(certificate(ca).getPublicKey());
        }

        @Test
        void a_custom_certificate_is_handed_on_unchanged() {
            GoStruct ca = functions.struct("genCA", "ca", 1L);

            GoStruct custom = functions.struct("buildCustomCert", base64(field(ca, 0)), base64(field(ca, 1)));

            assertThat(custom).isEqualTo(ca);
        }

        @Test
        void a_foreign_key_does_not_sign() {
            GoStruct ca = functions.struct("genCA", "ca", 1L);
            String key = functions.text("genPrivateKey", "ecdsa");
            GoStruct mixed = functions.struct("buildCustomCert", base64(field(ca, 0)), base64(key));

            assertThatThrownBy(() -> functions.call("genSignedCert", "x", List.of(), List.of(), 1L, mixed))
                    .hasMessage(
                            "error creating certificate: x509: provided PrivateKey doesn't match parent's PublicKey");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "1.2.3",
                    "1.2.3.04",
                    "1.2.3.4.5",
                    "256.1.1.1",
                    "1::2::3",
                    "fe80::1%eth0",
                    "1:2:3:4:5:6:7::8:9"
                })
        void refuses_what_is_no_address(String ip) {
            String key = functions.text("genPrivateKey", "ed25519");

            assertThatThrownBy(() -> functions.call("genSelfSignedCertWithKey", "x", List.of(ip), List.of(), 1L, key))
                    .hasMessage("error parsing ip: " + ip);
        }

        @Test
        void refuses_addresses_and_names_that_are_no_strings() {
            String key = functions.text("genPrivateKey", "ed25519");

            assertThatThrownBy(() -> functions.call("genSelfSignedCertWithKey", "x", List.of(1L), List.of(), 1L, key))
                    .hasMessage("error parsing ip: 1 is not a string");
            assertThatThrownBy(() -> functions.call("genSelfSignedCertWithKey", "x", List.of(), List.of(1L), 1L, key))
                    .hasMessage("error processing alternate dns name: 1 is not a string");
            assertThatThrownBy(() -> functions.call("genSelfSignedCertWithKey", "x", List.of(), List.of("ü"), 1L, key))
                    .hasMessage("error creating certificate: x509: \"ü\" cannot be encoded as an IA5String");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "nothing | no PEM data in input",
                    "CERTIFICATE | no private key data in PEM block of type CERTIFICATE",
                    "XY PRIVATE KEY | invalid private key type XY PRIVATE KEY",
                    "RSA PRIVATE KEY | parsing RSA private key from PEM: asn1: structure error: tags don't match (16 vs"
                            + " {class:1 tag:6 length:111 isCompound:true}) {optional:false explicit:false"
                            + " application:false private:false defaultValue:<nil> tag:<nil> stringType:0 timeType:0"
                            + " set:false omitEmpty:false} pkcs1PrivateKey @2",
                })
        void explains_keys_that_it_cannot_read(String type, String message) {
            String pem =
                    type.equals("nothing") ? "" : "-----BEGIN " + type + "-----\nZm9v\n-----END " + type + "-----\n";

            assertThatThrownBy(() -> functions.call("genCAWithKey", "x", 1L, pem))
                    .hasMessage("parsing private key: " + message);
        }

        private String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    class PrivateKeys {

        @ParameterizedTest
        @CsvSource({
            "rsa, RSA PRIVATE KEY",
            "dsa, DSA PRIVATE KEY",
            "ecdsa, EC PRIVATE KEY",
            "ed25519, PRIVATE KEY",
        })
        void are_written_in_lines_of_64_characters(String type, String label) {
            String pem = functions.text("genPrivateKey", type);

            assertThat(pem).startsWith("-----BEGIN " + label + "-----\n").endsWith("\n-----END " + label + "-----\n");
            assertThat(Stream.of(pem.split("\n"))).allMatch(line -> line.length() <= 64);
        }

        @Test
        void of_another_type_are_a_sentence() {
            assertThat(functions.text("genPrivateKey", "xyz")).isEqualTo("Unknown type xyz");
        }
    }

    @Nested
    class Passwords {

        @Test
        void are_hashed_with_bcrypt() {
            String hash = functions.text("bcrypt", "pässword");

            assertThat(hash).startsWith("$2a$10$");
            assertThat(OpenBSDBCrypt.checkPassword(hash, "pässword".getBytes(StandardCharsets.UTF_8)))
                    .isTrue();
        }

        @Test
        void longer_than_72_bytes_are_a_sentence() {
            assertThat(functions.text("bcrypt", "a".repeat(73)))
                    .isEqualTo("failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes");
        }

        @Test
        void of_a_user_stand_in_a_line_for_htpasswd() {
            assertThat(functions.text("htpasswd", "user", "pw")).startsWith("user:$2a$10$");
            assertThat(functions.text("htpasswd", "us:er", "pw")).isEqualTo("invalid username: us:er");
        }

        @ParameterizedTest
        @CsvSource({
            "maximum, pf4zS1LjCg&LjhsZ7T2~",
            "long, ZedaFaxcZaso9*",
            "medium, ZedJuz8$",
            "short, Zed5",
            "basic, pIS54PLs",
            "pin, 6685",
            "other, cannot find password template other",
        })
        void are_derived_as_helm_does(String type, String expected) {
            assertThat(functions.text("derivePassword", 1L, type, "password", "user", "example.com"))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class Aes {

        @ParameterizedTest
        @ValueSource(strings = {"", "a", "exactly 16 bytes", "plain text ü"})
        void decrypts_what_it_encrypts(String text) {
            String encrypted = functions.text("encryptAES", "secret", text);

            assertThat(functions.text("decryptAES", "secret", encrypted)).isEqualTo(text);
        }

        @Test
        void decrypts_what_helm_encrypted() {
            assertThat(functions.text("decryptAES", "secretkey", "6imgZFGGiC+80zDrWhczYqARk0IX/weRNKsRGlJmEjk="))
                    .isEqualTo("plaintext");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a | illegal base64 data at input byte 0",
                    "Zm9v | runtime error: slice bounds out of range [:16] with capacity 3",
                    "AAAAAAAAAAAAAAAAAAAAAA== | runtime error: index out of range [-1]",
                    "AAAAAAAAAAAAAAAAAAAAAAAA | crypto/cipher: input not full blocks",
                })
        void explains_what_it_cannot_decrypt(String encrypted, String message) {
            assertThatThrownBy(() -> functions.call("decryptAES", "x", encrypted))
                    .hasMessage(message);
        }
    }
}
