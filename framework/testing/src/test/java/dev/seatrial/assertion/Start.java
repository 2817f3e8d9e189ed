/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifests;

/** Starts assertions: hard ones throw, soft ones collect failures. */
interface Start {

    ManifestsAssert assertThat(Manifests manifests);

    NotesAssert assertThat(Notes notes);

    RenderFailureAssert assertThat(RenderFailure failure);

    /** Starts assertions that throw when they fail. */
    static Start hard() {
        return new Start() {
            @Override
            public ManifestsAssert assertThat(Manifests manifests) {
                return SeatrialAssertions.assertThat(manifests);
            }

            @Override
            public NotesAssert assertThat(Notes notes) {
                return SeatrialAssertions.assertThat(notes);
            }

            @Override
            public RenderFailureAssert assertThat(RenderFailure failure) {
                return SeatrialAssertions.assertThat(failure);
            }
        };
    }

    /** Starts assertions whose failures {@code softly} collects. */
    static Start soft(SeatrialSoftAssertions softly) {
        return new Start() {
            @Override
            public ManifestsAssert assertThat(Manifests manifests) {
                return softly.assertThat(manifests);
            }

            @Override
            public NotesAssert assertThat(Notes notes) {
                return softly.assertThat(notes);
            }

            @Override
            public RenderFailureAssert assertThat(RenderFailure failure) {
                return softly.assertThat(failure);
            }
        };
    }
}
