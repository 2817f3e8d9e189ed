/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.reflect.AnnotatedElement;

/**
 * The annotation or configuration parameter that contains a setting, and its place, for messages.
 *
 * @param annotation the annotation with its sign, such as {@code @Values}, or the name of the parameter
 * @param place the annotated member; empty for a configuration parameter
 */
record Origin(String annotation, String place) {

    static Origin of(String annotation, AnnotatedElement element) {
        return new Origin(annotation, Members.name(element));
    }

    @Override
    public String toString() {
        return place.isEmpty() ? "`" + annotation + "`" : "`" + annotation + "` on " + place;
    }
}
