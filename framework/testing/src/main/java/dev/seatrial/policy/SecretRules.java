/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.manifest.PathSegment;
import dev.seatrial.manifest.internal.VariableReferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules about secrets in plain sight. What is a Secret is where it belongs; what looks like a reference is none. */
final class SecretRules {

    static final PolicyRule ENVIRONMENT = new PolicyRule(
            "no-secrets-in-env",
            "What stands in a pod's manifest can be read by everybody who may see the pod, and ends up in logs.",
            review -> {
                Set<String> secrets = secretNames(review);
                review.containers().forEach(container -> {
                    checkEnvironment(review, container, secrets);
                    checkArguments(review, container, "command", secrets);
                    checkArguments(review, container, "args", secrets);
                });
            });

    static final PolicyRule CONFIG_MAPS = new PolicyRule(
            "no-secrets-in-config-maps",
            "ConfigMaps are read by far more people and programs than Secrets, and never encrypted.",
            review -> {
                Set<String> secrets = secretNames(review);
                review.resources("ConfigMap")
                        .forEach(map -> map.map("data").forEach((key, value) -> {
                            if (value instanceof String text) {
                                SecretText.inFile(String.valueOf(key), text, secrets)
                                        .ifPresent(found -> review.report(
                                                map,
                                                map.pathTo("data").with(new PathSegment.Key(String.valueOf(key))),
                                                "holds %s in `%s`.".formatted(found, key),
                                                "Put it into a Secret, and refer to it from there."));
                            }
                        }));
            });

    private SecretRules() {}

    private static void checkEnvironment(Review review, Container container, Set<String> secrets) {
        List<?> env = container.list("env");
        for (int i = 0; i < env.size(); i++) {
            if (env.get(i) instanceof Map<?, ?> variable
                    && variable.get("name") instanceof String name
                    && variable.get("value") instanceof String value) {
                int at = i;
                String seen = seen(env, i, value);
                Optional<String> found =
                        SecretText.isSecret(name, seen, secrets) ? Optional.of("a secret") : SecretText.in(seen);
                found.ifPresent(what -> review.report(
                        container,
                        "env[" + at + "].value",
                        "holds %s in `%s`.".formatted(what, name),
                        "Put it into a Secret, and use `valueFrom.secretKeyRef`."));
            }
        }
    }

    /** Returns a value with the texts of those variables before it that it refers to; secrets among them stay references. */
    private static String seen(List<?> env, int end, String value) {
        return VariableReferences.replace(value, name -> {
            for (int i = end - 1; i >= 0; i--) {
                if (env.get(i) instanceof Map<?, ?> variable && name.equals(variable.get("name"))) {
                    return variable.get("value") instanceof String text
                            ? Optional.of(seen(env, i, text))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        });
    }

    private static void checkArguments(Review review, Container container, String field, Set<String> secrets) {
        List<?> arguments = container.list(field);
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof String argument) {
                int at = i;
                SecretText.inArgument(argument, secrets)
                        .ifPresent(what -> review.report(
                                container,
                                field + "[" + at + "]",
                                "holds %s in its `%s`.".formatted(what, field),
                                "Put it into a Secret, and hand it over as a file or a variable."));
            }
        }
    }

    private static Set<String> secretNames(Review review) {
        return review.release().stream()
                .filter(resource -> resource.is("Secret"))
                .map(Resource::name)
                .collect(Collectors.toSet());
    }
}
