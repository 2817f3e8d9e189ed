/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The order in which Helm runs the hooks of an event: by weight, then by name ({@code action/hooks.go}). */
final class HookOrder {

    private static final String HOOK = "helm.sh/hook";

    private HookOrder() {}

    static boolean isHook(Manifest manifest) {
        return manifest.annotations().containsKey(HOOK);
    }

    /** Returns the hooks for an event as {@code Kind/name}, in the order in which they run. */
    static List<String> of(Manifests manifests, String event) {
        return manifests.stream()
                .filter(m -> events(m).contains(event))
                .sorted(Comparator.comparingInt(HookOrder::weight).thenComparing(Manifest::name))
                .map(m -> m.id().label())
                .toList();
    }

    /** Returns the events of a hook as Helm reads them; {@code test-success} is an old name of {@code test}. */
    static List<String> events(Manifest manifest) {
        return Arrays.stream(manifest.annotations().getOrDefault(HOOK, "").split(",", -1))
                .map(event -> event.strip().toLowerCase(Locale.ROOT))
                .filter(event -> !event.isEmpty())
                .map(event -> event.equals("test-success") ? "test" : event)
                .toList();
    }

    /** A weight that is not a number counts as 0, as in Helm. */
    private static int weight(Manifest manifest) {
        try {
            return Integer.parseInt(manifest.annotations().getOrDefault("helm.sh/hook-weight", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
