/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoStrings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Adler32;

/** Base 64, base 32 and checksums. Sprig's decoders return the text of an error as if it were the decoded text. */
final class EncodingFunctions {

    private static final GoSignature TEXT = takes(STRING).returns(STRING);

    private EncodingFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("b64enc", TEXT, a -> GoBase64.encode(GoStrings.bytes(a.string(0))))
                .add("b64dec", TEXT, a -> decodeBase64(a.string(0)))
                .add("b32enc", TEXT, a -> Base32.encode(GoStrings.bytes(a.string(0))))
                .add("b32dec", TEXT, a -> decodeBase32(a.string(0)))
                .add("sha1sum", TEXT, a -> digest("SHA-1", a.string(0)))
                .add("sha256sum", TEXT, a -> digest("SHA-256", a.string(0)))
                .add("sha512sum", TEXT, a -> digest("SHA-512", a.string(0)))
                .add("adler32sum", TEXT, a -> adler32(a.string(0)))
                .build();
    }

    private static String decodeBase64(String text) {
        try {
            return GoStrings.string(GoBase64.decode(GoStrings.bytes(text)));
        } catch (GoError e) {
            return e.getMessage();
        }
    }

    private static String decodeBase32(String text) {
        try {
            return GoStrings.string(Base32.decode(GoStrings.bytes(text)));
        } catch (GoError e) {
            return e.getMessage();
        }
    }

    private static String digest(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(GoStrings.bytes(text));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static String adler32(String text) {
        Adler32 sum = new Adler32();
        sum.update(GoStrings.bytes(text));
        return Long.toString(sum.getValue());
    }
}
