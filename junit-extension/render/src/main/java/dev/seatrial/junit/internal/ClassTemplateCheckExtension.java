/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import org.junit.jupiter.api.extension.Extension;

/**
 * Reports JUnit versions before 5.13, which cannot run a class several times. It is registered before the extensions that do so,
 * because these cannot be loaded with an older version.
 */
public final class ClassTemplateCheckExtension implements Extension {

    /** Called by JUnit. */
    public ClassTemplateCheckExtension() {
        if (!JUnitVersion.hasClass("org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider")) {
            throw JUnitVersion.tooOld("Running a class once per version or values file", "5.13", null);
        }
    }
}
