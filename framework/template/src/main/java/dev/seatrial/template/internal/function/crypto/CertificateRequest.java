/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate is to say, as a template gave it: nothing is checked before it is needed, as in Sprig.
 *
 * @param commonName the common name of the subject, perhaps empty
 * @param ips the IP addresses it is for
 * @param dnsNames the host names it is for
 * @param days how many days it is valid for, from now
 */
public record CertificateRequest(
        String commonName, List<? extends @Nullable Object> ips, List<? extends @Nullable Object> dnsNames, long days) {

    private static final String COMMON_NAME = "2.5.4.3";
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    /**
     * Checks that addresses and names are what they should be.
     *
     * @throws GoError with Sprig's text
     */
    void check() {
        for (Object ip : ips) {
            if (!(ip instanceof String text)) {
                throw new GoError("error parsing ip: " + GoFormat.sprint(ip) + " is not a string");
            }
            if (IpBytes.parse(text) == null) {
                throw new GoError("error parsing ip: " + text);
            }
        }
        for (Object name : dnsNames) {
            if (!(name instanceof String)) {
                throw new GoError("error processing alternate dns name: " + GoFormat.sprint(name) + " is not a string");
            }
        }
    }

    /** Returns whether there is anything beside the common name. */
    boolean hasAlternatives() {
        return !ips.isEmpty() || !dnsNames.isEmpty();
    }

    /** Returns the {@code GeneralNames} of a checked request, in DER. */
    byte[] alternatives() {
        List<byte[]> names = new ArrayList<>();
        for (Object name : dnsNames) {
            if (!(name instanceof String text) || !GoStrings.isAscii(text)) {
                throw new GoError(
                        "x509: " + GoQuote.quote(String.valueOf(name)) + " cannot be encoded as an IA5String");
            }
            names.add(Der.element(Der.context(DNS_NAME), GoStrings.bytes(text)));
        }
        for (Object ip : ips) {
            byte[] address = ip instanceof String text ? IpBytes.parse(text) : null;
            names.add(Der.element(Der.context(IP_ADDRESS), address == null ? new byte[0] : address));
        }
        return Der.sequence(names.toArray(byte[][]::new));
    }

    /** Returns the subject's name, in DER. */
    byte[] subject() {
        if (commonName.isEmpty()) {
            return Der.sequence();
        }
        int tag = isPrintable(commonName) ? Der.PRINTABLE_STRING : Der.UTF8_STRING;
        if (!GoStrings.isValid(commonName)) {
            throw new GoError("asn1: string not valid UTF-8");
        }
        byte[] text = Der.element(tag, GoStrings.bytes(commonName));
        return Der.sequence(Der.element(Der.SET, Der.sequence(Der.oid(COMMON_NAME), text)));
    }

    /** Returns whether all characters are those of ASN.1's PrintableString. */
    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || " '()+,-./:=?".indexOf(c) >= 0));
    }
}
