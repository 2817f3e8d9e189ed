/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifests;
import java.util.Optional;
import org.apiguardian.api.API;

/** Checks manifests against policies on behalf of an assertion. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Verdict {

    private Verdict() {}

    /** Returns the failure; empty if the policies are followed. The observer of the manifests gets the result in both cases. */
    public static Optional<Diagnostic> on(Manifests manifests, Policies policies) {
        policies.baseline()
                .filter(baseline -> Baseline.isUpdated(System::getProperty, System::getenv))
                .ifPresent(baseline -> baseline.accept(
                        policies.withoutBaseline().review(manifests).findings(), policies.allowsUnusedWaivers()));
        PolicyResult result = policies.review(manifests);
        manifests.observer().checked(result);
        return result.isFollowed() ? Optional.empty() : Optional.of(PolicyText.failure(result));
    }
}
