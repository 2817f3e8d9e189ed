/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The JUnit that runs the tests. It is the user's, so what Seatrial needs of it may be missing. */
final class JUnitVersion {

    private JUnitVersion() {}

    /** Tells whether the user's JUnit has a class. */
    static boolean hasClass(String name) {
        try {
            Class.forName(name, false, JUnitVersion.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }

    /** Refuses a JUnit that is older than 5.11. */
    static void check() {
        if (!hasClass("org.junit.jupiter.api.AutoClose")) {
            throw tooOld("Seatrial", "5.11", null);
        }
    }

    /** Refuses tests whose constructor takes what a chart renders to, where JUnit does not tell which test is to come. */
    static void checkConstructors() {
        if (!hasClass("org.junit.jupiter.api.extension.TestInstantiationAwareExtension")) {
            throw tooOld("A constructor with parameters of Seatrial", "5.12", null);
        }
    }

    static Misuse unreadableArguments(Exception cause) {
        return tooOld("Reading the arguments of this parameterized test", "5.14", cause);
    }

    /** Says which version is there, which is needed, and what to write. */
    static Misuse tooOld(String what, String needed, @Nullable Exception cause) {
        return new Misuse(
                Diagnostic.of("%s needs JUnit %s or newer, but the tests run with JUnit %s."
                                .formatted(what, needed, found()))
                        .withFact("Maven", "import org.junit:junit-bom:5.14.4 in <dependencyManagement>")
                        .withFact("Gradle", "testImplementation(platform(\"org.junit:junit-bom:5.14.4\"))")
                        .withFact("Spring Boot", "<junit-jupiter.version>5.14.4</junit-jupiter.version>")
                        .withHint("Choose JUnit " + needed + " or newer in your build, as shown above."),
                cause);
    }

    private static String found() {
        String version = ExtensionContext.class.getPackage().getImplementationVersion();
        return version == null ? "of an unknown version" : version;
    }
}
