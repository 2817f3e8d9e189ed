/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Rejects null as the subject of an assertion. Internally, null means that a soft failure was already reported, so it
 * must not come from a test.
 */
final class Given {

    private Given() {}

    static <T> T present(@Nullable T subject, String what) {
        if (subject == null) {
            throw new AssertionFailedError("Expected %s, but got null.".formatted(what));
        }
        return subject;
    }

    /**
     * Returns manifests after reporting those that no API server accepts, whatever a test asserts on them.
     *
     * @param manifests a selection; the other manifests of the release are looked at, too
     */
    static Manifests sound(Manifests manifests, Failures failures) {
        return sound(manifests, failures, manifest -> true);
    }

    /** @param isNew whether a manifest has not been reported yet */
    static Manifests sound(Manifests manifests, Failures failures, Predicate<Manifest> isNew) {
        manifests.siblings().stream()
                .filter(manifest -> manifest.fault().isPresent() && isNew.test(manifest))
                .map(Manifest::fault)
                .flatMap(Optional::stream)
                .forEach(fault -> failures.report(
                        new AssertionFailedError(failures.secrets().mask(DiagnosticRenderer.render(fault)))));
        return manifests;
    }
}
