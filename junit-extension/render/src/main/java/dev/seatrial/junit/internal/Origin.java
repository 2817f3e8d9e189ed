/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.reflect.AnnotatedElement;

/**
 * The annotation that contains a setting, and its place, for messages.
 *
 * @param annotation the annotation with its sign, such as {@code @Values}
 * @param place the annotated member
 */
record Origin(String annotation, String place) {

    static Origin of(String annotation, AnnotatedElement element) {
        return new Origin(annotation, Members.name(element));
    }

    @Override
    public String toString() {
        return "`" + annotation + "` on " + place;
    }
}
