/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks the version of JUnit, which users choose, for the features that Seatrial needs. */
final class JUnitVersion {

    private JUnitVersion() {}

    /** Returns whether the JUnit version has a class. */
    static boolean hasClass(String name) {
        try {
            Class.forName(name, false, JUnitVersion.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }

    /** Throws an exception for JUnit versions before 5.11. */
    static void check() {
        if (!hasClass("org.junit.jupiter.api.AutoClose")) {
            throw tooOld("Seatrial", "5.11", null);
        }
    }

    /** Throws an exception if JUnit does not provide the test method to constructors with chart parameters. */
    static void checkConstructors() {
        if (!hasClass("org.junit.jupiter.api.extension.TestInstantiationAwareExtension")) {
            throw tooOld("A test constructor with Seatrial parameters", "5.12", null);
        }
    }

    static Misuse unreadableArguments(Exception cause) {
        return tooOld("Reading the arguments of this parameterized test", "5.14", cause);
    }

    /** Returns an error with the version found, the version needed, and how to set it in the build. */
    static Misuse tooOld(String what, String needed, @Nullable Exception cause) {
        return new Misuse(
                Diagnostic.of("%s needs JUnit %s or newer, but the tests run with JUnit %s."
                                .formatted(what, needed, found()))
                        .withFact("Maven", "import org.junit:junit-bom:5.14.4 in <dependencyManagement>")
                        .withFact("Gradle", "testImplementation(platform(\"org.junit:junit-bom:5.14.4\"))")
                        .withFact("Spring Boot", "<junit-jupiter.version>5.14.4</junit-jupiter.version>")
                        .withHint("Set JUnit " + needed + " or newer in your build, as shown above."),
                cause);
    }

    private static String found() {
        String version = ExtensionContext.class.getPackage().getImplementationVersion();
        return version == null ? "of an unknown version" : version;
    }
}
