/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opentest4j.AssertionFailedError;

/** Manifests to assert on, and the whole text of a failure. */
final class Failing {

    private Failing() {}

    /** Reads documents that are separated by {@code ---}, as if {@code shop/templates/all.yaml} had written them. */
    static Manifests manifests(String yaml) {
        List<Manifest> manifests = new ArrayList<>();
        for (String document : yaml.split("(?m)^---\n", -1)) {
            manifests.add(Manifest.parse("shop/templates/all.yaml", document));
        }
        return Manifests.of(manifests);
    }

    static Manifest manifest(String yaml) {
        return Manifest.parse("shop/templates/all.yaml", yaml);
    }

    static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionFailedError.class).hasMessage(message.stripTrailing());
    }
}
