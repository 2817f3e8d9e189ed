/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an ASN.1 sequence as Go's {@code encoding/asn1} reads a struct, with its error texts. Other than
 * {@link DerReader}, which certificates are read with, it takes nothing back: the first error ends the reading.
 */
final class Asn1Struct {

    private final byte[] bytes;
    private int at;

    private Asn1Struct(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An element's tag and where its content stands. */
    private record Header(int tagClass, int tag, int length, boolean compound, int contentAt) {}

    /**
     * Opens a sequence.
     *
     * @param der the encoded sequence; what follows it is ignored
     * @param goType the name of Go's struct, which errors show
     */
    static Asn1Struct open(byte[] der, String goType) {
        return new Asn1Struct(new Asn1Struct(der).content(16, true, goType));
    }

    /** Returns a reader of elements that stand in no sequence. */
    static Asn1Struct bare(byte[] der) {
        return new Asn1Struct(der);
    }

    /** Returns whether something follows the first element. */
    static boolean hasTrailingData(byte[] der) {
        Asn1Struct reader = new Asn1Struct(der);
        Header header = reader.header();
        return header.contentAt() + header.length() < der.length;
    }

    /** Reads a field of type {@code *big.Int}. */
    BigInteger bigInteger() {
        byte[] content = content(2, false, "");
        checkInteger(content);
        return new BigInteger(content);
    }

    /** Reads a field of type {@code int}. */
    long integer() {
        byte[] content = content(2, false, "int");
        checkInteger(content);
        if (content.length > Long.BYTES) {
            throw structure("integer too large");
        }
        return new BigInteger(content).longValue();
    }

    /** Reads a field of type {@code []byte}. */
    byte[] octets() {
        return content(4, false, "");
    }

    /** Reads a field of type {@code asn1.ObjectIdentifier}. */
    String oid() {
        byte[] content = content(6, false, "ObjectIdentifier");
        if (content.length == 0) {
            throw syntax("zero length OBJECT IDENTIFIER");
        }
        String oid = DerReader.dotted(content);
        if (oid == null && content[content.length - 1] < 0) {
            throw syntax("truncated base 128 integer");
        }
        if (oid == null) {
            throw structure("base 128 integer too large");
        }
        return oid;
    }

    /** Reads a struct field. */
    Asn1Struct struct(String goType) {
        return new Asn1Struct(content(16, true, goType));
    }

    /** Reads an object identifier in an explicit tag, null if the next field is another. */
    @Nullable
    String optionalOid(int tag) {
        Asn1Struct inner = optional(tag);
        return inner == null ? null : inner.oid();
    }

    /** Reads a bit string in an explicit tag, if that is what comes next. */
    void optionalBits(int tag) {
        Asn1Struct inner = optional(tag);
        if (inner != null) {
            byte[] content = inner.content(3, false, "BitString");
            if (content.length == 0) {
                throw syntax("zero length BIT STRING");
            }
        }
    }

    /** Reads an element of any kind, all of it; nothing at the end. */
    byte[] optionalElement() {
        int start = at;
        if (at < bytes.length) {
            take(header());
        }
        return Arrays.copyOfRange(bytes, start, at);
    }

    /** Enters an explicit tag, null if the next field is another. */
    private @Nullable Asn1Struct optional(int tag) {
        if (at == bytes.length) {
            return null;
        }
        Header header = header();
        if (header.tagClass() != 2 || header.tag() != tag || !header.compound()) {
            return null;
        }
        return new Asn1Struct(take(header));
    }

    /** Returns whether all is read. */
    boolean isEmpty() {
        return at == bytes.length;
    }

    private byte[] content(int tag, boolean compound, String goType) {
        if (at == bytes.length) {
            throw syntax("sequence truncated");
        }
        Header h = header();
        if (h.tagClass() != 0 || h.tag() != tag || h.compound() != compound) {
            throw structure("tags don't match (" + tag + " vs {class:" + h.tagClass() + " tag:" + h.tag() + " length:"
                    + h.length() + " isCompound:" + h.compound() + "}) {optional:false explicit:false"
                    + " application:false private:false defaultValue:<nil> tag:<nil> stringType:0 timeType:0"
                    + " set:false omitEmpty:false} " + goType + " @" + h.contentAt());
        }
        return take(h);
    }

    private byte[] take(Header header) {
        if (header.length() > bytes.length - header.contentAt()) {
            throw syntax("data truncated");
        }
        at = header.contentAt() + header.length();
        return Arrays.copyOfRange(bytes, header.contentAt(), at);
    }

    private Header header() {
        int offset = at;
        int first = bytes[offset++] & 0xff;
        int tag = first & 0x1F;
        if (tag == 0x1F) {
            long number = 0;
            int start = offset;
            int b;
            do {
                if (offset == bytes.length) {
                    throw syntax("truncated base 128 integer");
                }
                if (offset - start == 5) {
                    throw structure("base 128 integer too large");
                }
                b = bytes[offset++];
                if (offset - start == 1 && b == (byte) 0x80) {
                    throw syntax("integer is not minimally encoded");
                }
                number = (number << 7) | (b & 0x7F);
            } while (b < 0);
            if (number > Integer.MAX_VALUE) {
                throw structure("base 128 integer too large");
            }
            if (number < 0x1F) {
                throw syntax("non-minimal tag");
            }
            tag = (int) number;
        }
        int lengthAt = offset;
        int length = length(lengthAt);
        int contentAt = lengthAt + 1 + (bytes[lengthAt] < 0 ? bytes[lengthAt] & 0x7F : 0);
        return new Header(first >> 6, tag, length, (first & 0x20) != 0, contentAt);
    }

    private int length(int lengthAt) {
        if (lengthAt >= bytes.length) {
            throw syntax("truncated tag or length");
        }
        if (bytes[lengthAt] >= 0) {
            return bytes[lengthAt];
        }
        int digits = bytes[lengthAt] & 0x7F;
        if (digits == 0) {
            throw syntax("indefinite length found (not DER)");
        }
        int length = 0;
        for (int i = 1; i <= digits; i++) {
            if (lengthAt + i >= bytes.length) {
                throw syntax("truncated tag or length");
            }
            if (length >= 1 << 23) {
                throw structure("length too large");
            }
            length = (length << 8) | (bytes[lengthAt + i] & 0xff);
            if (length == 0) {
                throw structure("superfluous leading zeros in length");
            }
        }
        if (length < 0x80) {
            throw structure("non-minimal length");
        }
        return length;
    }

    private static void checkInteger(byte[] content) {
        if (content.length == 0) {
            throw structure("empty integer");
        }
        if (!DerReader.isMinimalInteger(content)) {
            throw structure("integer not minimally-encoded");
        }
    }

    private static GoError syntax(String message) {
        return new GoError("asn1: syntax error: " + message);
    }

    private static GoError structure(String message) {
        return new GoError("asn1: structure error: " + message);
    }
}
