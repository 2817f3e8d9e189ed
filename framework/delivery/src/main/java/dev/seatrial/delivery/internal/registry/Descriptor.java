/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.template.internal.yaml.Json;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names content by its digest, as the OCI image specification does.
 *
 * @param size the number of bytes; negative if the manifest does not say it
 */
public record Descriptor(String mediaType, String digest, long size) {

    private static final String ALGORITHM = "sha256:";

    static Descriptor of(String mediaType, byte[] content) {
        return new Descriptor(mediaType, digest(content), content.length);
    }

    static Descriptor read(Map<?, ?> fields) {
        Object size = fields.get("size");
        return new Descriptor(
                fields.get("mediaType") instanceof String type ? type : "",
                fields.get("digest") instanceof String digest ? digest : "",
                size instanceof Number number
                        ? number.longValue()
                        : size instanceof BigInteger big ? big.longValue() : -1);
    }

    static String digest(byte[] content) {
        try {
            return ALGORITHM
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    /** Returns the digest without its algorithm. */
    public String hex() {
        return digest.startsWith(ALGORITHM) ? digest.substring(ALGORITHM.length()) : "";
    }

    boolean isOf(byte[] content) {
        return digest.equals(digest(content)) && (size < 0 || size == content.length);
    }

    String json() {
        return "{\"mediaType\":" + Json.encode(mediaType) + ",\"digest\":" + Json.encode(digest) + ",\"size\":" + size
                + "}";
    }
}
