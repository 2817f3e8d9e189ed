/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import org.junit.jupiter.api.extension.Extension;

/**
 * Stands before extensions that run a class several times, which JUnit can do from 5.13 on. In older versions such an
 * extension cannot even be loaded; this one can, and says so.
 */
public final class ClassTemplateCheckExtension implements Extension {

    /** Made by JUnit. */
    public ClassTemplateCheckExtension() {
        if (!JUnitVersion.hasClass("org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider")) {
            throw JUnitVersion.tooOld("Running a class once per version or values file", "5.13", null);
        }
    }
}
