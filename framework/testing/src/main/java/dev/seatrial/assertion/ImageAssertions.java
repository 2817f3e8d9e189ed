/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.ImageReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assertions about the image of a container. */
final class ImageAssertions {

    private final ContainerAssert container;

    ImageAssertions(ContainerAssert container) {
        this.container = container;
    }

    ContainerAssert isPinned() {
        Place image = container.find("image");
        if (image == null) {
            return container;
        }
        ImageReference reference = ImageReference.of(String.valueOf(image.value()));
        if (!(image.value() instanceof String) || !reference.isValid()) {
            return container.report(
                    image,
                    "%s is not a valid reference to an image.",
                    d -> d.withFact("actual", Shown.fact(image.value())));
        }
        return reference.isPinned()
                ? container
                : container.report(
                        image, "%s is not pinned to a version.", d -> d.withFact("actual", Shown.fact(image.value())));
    }

    ContainerAssert has(String part, String expected, Function<ImageReference, @Nullable String> reader) {
        Place image = container.find("image");
        if (image == null) {
            return container;
        }
        String found = reader.apply(ImageReference.of(String.valueOf(image.value())));
        return expected.equals(found)
                ? container
                : container.reportUnequal(
                        image,
                        found == null
                                ? "%s has no %s; expected `%s`.".formatted(image.label(), part, expected)
                                : "%s has %s `%s`, not `%s`.".formatted(image.label(), part, found, expected),
                        expected,
                        found);
    }
}
