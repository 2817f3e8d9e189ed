/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads Helm's hook annotations (pkg/release/v1/hook.go). */
final class Hooks {

    private static final String HOOK = "helm.sh/hook";
    private static final String WEIGHT = "helm.sh/hook-weight";
    private static final String DELETE = "helm.sh/hook-delete-policy";

    private Hooks() {}

    static boolean isHook(HasMetadata object) {
        return annotations(object).containsKey(HOOK);
    }

    static List<String> events(HasMetadata object) {
        return words(annotations(object).getOrDefault(HOOK, ""));
    }

    /** A weight that is not a number counts as 0, as in Helm's {@code calculateHookWeight}. */
    static int weight(HasMetadata object) {
        try {
            return Integer.parseInt(
                    annotations(object).getOrDefault(WEIGHT, "0").strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static List<String> deletePolicies(HasMetadata object) {
        List<String> policies = words(annotations(object).getOrDefault(DELETE, ""));
        return policies.isEmpty() ? List.of("before-hook-creation") : policies;
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> annotations(HasMetadata object) {
        Map<String, String> annotations = object.getMetadata().getAnnotations();
        return annotations == null ? Map.of() : annotations;
    }
}
