/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a user shows to a registry. Never printed.
 *
 * @param refreshToken for which the registry gives tokens, instead of a password
 * @param accessToken a token that is used as it is
 */
public record Credential(String username, String password, String refreshToken, String accessToken) {

    /** No credential. */
    static final Credential NONE = new Credential("", "", "", "");

    /** Returns that of a user with a password. */
    public static Credential of(String username, String password) {
        return new Credential(username, password, "", "");
    }

    boolean isNone() {
        return username.isEmpty() && password.isEmpty() && refreshToken.isEmpty() && accessToken.isEmpty();
    }

    boolean hasPassword() {
        return !username.isEmpty() && !password.isEmpty();
    }

    /** Returns the value of the header Authorization for the user and the password. */
    public static String basic(String username, String password) {
        byte[] bytes = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return isNone() ? "no credential" : "a credential";
    }
}
