/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.manifest.PathSegment;
import dev.seatrial.manifest.internal.VariableReferences;
import dev.seatrial.secret.internal.SecretText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules about secrets in plain text. Secrets themselves are not checked, and references to them are not findings. */
final class SecretRules {

    static final PolicyRule ENVIRONMENT = new PolicyRule(
            "no-secrets-in-env",
            "Everyone who may view the pod can read its environment, and it often ends up in logs.",
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
            "More people and programs can read ConfigMaps than Secrets, and they are usually not encrypted at rest.",
            review -> {
                Set<String> secrets = secretNames(review);
                review.resources("ConfigMap")
                        .forEach(map -> map.map("data").forEach((key, value) -> {
                            if (value instanceof String text) {
                                SecretText.inFile(String.valueOf(key), text, secrets)
                                        .ifPresent(found -> review.report(
                                                map,
                                                map.pathTo("data").with(new PathSegment.Key(String.valueOf(key))),
                                                "contains %s in `%s`.".formatted(found, key),
                                                "Move it to a Secret."));
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
                        "contains %s in `%s`.".formatted(what, name),
                        "Move it to a Secret, and use `valueFrom.secretKeyRef`."));
            }
        }
    }

    /** Returns a value with references to earlier variables replaced by their text. References to Secrets are kept. */
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
                                "contains %s in its `%s`.".formatted(what, field),
                                "Move it to a Secret, and pass it as a file or an environment variable."));
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
