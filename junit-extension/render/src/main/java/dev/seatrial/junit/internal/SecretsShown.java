/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.secret.internal.Secrets;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads whether a run shows secrets: {@code seatrial.secrets}, a configuration parameter or system property. */
final class SecretsShown {

    private SecretsShown() {}

    static boolean in(ExtensionContext context) {
        return in(context::getConfigurationParameter);
    }

    static boolean in(Function<String, Optional<String>> configuration) {
        String value = configuration.apply(Secrets.PROPERTY).orElse("masked");
        return switch (value) {
            case "masked" -> false;
            case "shown" -> true;
            default ->
                throw new ExtensionConfigurationException(
                        "`%s` is `%s`, but it must be `masked` or `shown`.".formatted(Secrets.PROPERTY, value));
        };
    }
}
