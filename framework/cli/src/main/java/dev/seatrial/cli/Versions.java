/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions that this build wrote down. */
final class Versions {

    private Versions() {}

    static String seatrial() {
        return property("seatrial");
    }

    static String junit() {
        return property("junit");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty(name));
    }
}
