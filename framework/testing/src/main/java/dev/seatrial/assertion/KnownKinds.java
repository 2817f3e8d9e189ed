/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The built-in kinds of Kubernetes. They help to distinguish a kind that was not rendered from a mistyped one, which is
 * never rendered.
 */
final class KnownKinds {

    private KnownKinds() {}

    /** Returns the kind that was most likely meant, if the given one is neither built in nor rendered. */
    static Optional<String> meant(String kind, Manifests rendered) {
        Set<String> known = Stream.concat(
                        ApiResources.allKinds().stream(),
                        rendered.siblings().stream().map(Manifest::kind))
                .collect(Collectors.toSet());
        return known.stream().anyMatch(kind::equalsIgnoreCase)
                ? Optional.empty()
                : Suggestions.closeTo(kind, known).stream().findFirst().filter(meant -> isTypo(kind, meant));
    }

    /** Custom kinds may resemble built-in ones as well, but they differ by more than one letter. */
    private static boolean isTypo(String kind, String meant) {
        return Math.abs(kind.length() - meant.length()) <= 1
                && Character.toLowerCase(kind.charAt(0)) == Character.toLowerCase(meant.charAt(0));
    }
}
