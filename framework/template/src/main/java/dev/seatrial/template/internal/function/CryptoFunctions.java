/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY_SLICE;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.function.crypto.AesText;
import dev.seatrial.template.internal.function.crypto.CertificateRequest;
import dev.seatrial.template.internal.function.crypto.Certificates;
import dev.seatrial.template.internal.function.crypto.Certificates.Pair;
import dev.seatrial.template.internal.function.crypto.Passwords;
import dev.seatrial.template.internal.function.crypto.PrivateKeys;
import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.go.GoType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sprig's functions that make keys, certificates and hashes of passwords, and encrypt (crypto.go). */
final class CryptoFunctions {

    private static final GoType UINT32 = GoType.simple("uint32", GoKind.UINT32);
    private static final GoType CERTIFICATE = GoType.simple("sprig.certificate", GoKind.STRUCT);

    private CryptoFunctions() {}

    static FunctionTable table() {
        Functions table = Functions.table();
        addCertificates(table);
        return table.add(
                        "genPrivateKey",
                        takes(STRING).returns(STRING),
                        (context, a) -> PrivateKeys.generate(a.string(0), random(context), context.budget()))
                .add(
                        "bcrypt",
                        takes(STRING).returns(STRING),
                        (context, a) -> Passwords.bcrypt(a.string(0), random(context)))
                .add("htpasswd", takes(STRING, STRING).returns(STRING), CryptoFunctions::htpasswd)
                .add(
                        "derivePassword",
                        takes(UINT32, STRING, STRING, STRING, STRING).returns(STRING),
                        a -> Passwords.derive((int) a.integer(0), a.string(1), a.string(2), a.string(3), a.string(4)))
                .add(
                        "encryptAES",
                        takes(STRING, STRING).returns(STRING),
                        (context, a) -> AesText.encrypt(a.string(0), a.string(1), random(context)))
                .add(
                        "decryptAES",
                        takes(STRING, STRING).returns(STRING),
                        a -> AesText.decrypt(a.string(0), a.string(1)))
                .build();
    }

    private static void addCertificates(Functions table) {
        table.add("genCA", takes(STRING, INT).returns(CERTIFICATE), (context, a) -> authority(context, a, null))
                .add(
                        "genCAWithKey",
                        takes(STRING, INT, STRING).returns(CERTIFICATE),
                        (context, a) -> authority(context, a, a.string(2)))
                .add(
                        "genSelfSignedCert",
                        takes(STRING, ANY_SLICE, ANY_SLICE, INT).returns(CERTIFICATE),
                        (context, a) -> struct(certificates(context).selfSigned(request(a), null)))
                .add(
                        "genSelfSignedCertWithKey",
                        takes(STRING, ANY_SLICE, ANY_SLICE, INT, STRING).returns(CERTIFICATE),
                        (context, a) -> struct(certificates(context).selfSigned(request(a), a.string(4))))
                .add(
                        "genSignedCert",
                        takes(STRING, ANY_SLICE, ANY_SLICE, INT, CERTIFICATE).returns(CERTIFICATE),
                        (context, a) -> struct(certificates(context).signed(request(a), pair(a.any(4)), null)))
                .add(
                        "genSignedCertWithKey",
                        takes(STRING, ANY_SLICE, ANY_SLICE, INT, CERTIFICATE, STRING)
                                .returns(CERTIFICATE),
                        (context, a) -> struct(certificates(context).signed(request(a), pair(a.any(4)), a.string(5))))
                .add(
                        "buildCustomCert",
                        takes(STRING, STRING).returns(CERTIFICATE),
                        a -> custom(a.string(0), a.string(1)));
    }

    private static SecureRandom random(FunctionContext context) {
        return context.service(Randomness.class).source();
    }

    private static Certificates certificates(FunctionContext context) {
        return new Certificates(random(context), context.service(Clock.class), context.budget());
    }

    private static String htpasswd(FunctionContext context, Arguments a) {
        String user = a.string(0);
        if (user.indexOf(':') >= 0) {
            return "invalid username: " + user;
        }
        return user + ":" + Passwords.bcrypt(a.string(1), random(context));
    }

    private static GoStruct authority(FunctionContext context, Arguments a, @Nullable String key) {
        CertificateRequest request = new CertificateRequest(a.string(0), List.of(), List.of(), a.integer(1));
        return struct(certificates(context).authority(request, key));
    }

    private static CertificateRequest request(Arguments a) {
        return new CertificateRequest(a.string(0), a.list(1), a.list(2), a.integer(3));
    }

    private static GoStruct custom(String certificate, String key) {
        Pair pair = new Pair(decoded(certificate, "certificate"), decoded(key, "private key"));
        Certificates.check(pair);
        return struct(pair);
    }

    private static String decoded(String base64, String what) {
        try {
            return GoStrings.string(GoBase64.decode(GoStrings.bytes(base64)));
        } catch (GoError e) {
            throw new GoError("unable to decode base64 " + what, e);
        }
    }

    private static GoStruct struct(Pair pair) {
        return GoStruct.of(
                CERTIFICATE, GoStruct.Field.of("Cert", pair.certificate()), GoStruct.Field.of("Key", pair.key()));
    }

    private static Pair pair(@Nullable Object certificate) {
        List<GoStruct.Field> fields = ((GoStruct) Objects.requireNonNull(certificate)).fields();
        return new Pair((String) Objects.requireNonNull(fields.get(0).value()), (String)
                Objects.requireNonNull(fields.get(1).value()));
    }
}
