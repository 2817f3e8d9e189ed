/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.validation.ValidationRule;
import dev.seatrial.validation.Violation;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade plan warns of.
 *
 * @param rule the kind of finding
 * @param manifest the new manifest of the object, or the old one if the object or the value was removed
 * @param path the value in that manifest
 * @param message what happens; for an update that is refused, the message of the API server
 * @param was the old value, with the place of the old chart that set it; null if it does not matter
 * @param advice what to do, as a sentence; null if the message says it all
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record UpgradeFinding(
        UpgradeRule rule,
        Manifest manifest,
        ManifestPath path,
        String message,
        @Nullable String was,
        @Nullable String advice) {

    /** Returns what to do, as a sentence. */
    public Optional<String> hint() {
        return Optional.ofNullable(advice);
    }

    /** Returns the template, with the line if it is known: {@code shop/templates/web.yaml:12}. */
    public String template() {
        return asViolation().template();
    }

    /** Returns the finding as a failure: the message, the rendered line, its template, and the values that it used. */
    public Diagnostic diagnostic() {
        Diagnostic told = asViolation().diagnostic();
        if (was != null) {
            told = told.withFact("before", was);
        }
        return advice == null ? told : told.withHint(advice);
    }

    private Violation asViolation() {
        return new Violation(ValidationRule.INVALID, manifest, path, message, null);
    }
}
