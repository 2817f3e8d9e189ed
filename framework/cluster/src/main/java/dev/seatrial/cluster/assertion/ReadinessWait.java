/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.observe.ObjectRef;
import dev.seatrial.observe.Readiness;
import dev.seatrial.observe.StallRules;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until an object of a release is ready. */
final class ReadinessWait {

    private final HelmRelease release;
    private final ObjectRef object;

    ReadinessWait(HelmRelease release, String object) {
        this.release = release;
        this.object = ObjectRef.parse(object);
    }

    void atMost(Duration limit) {
        StallRules rules = StallRules.of(true, object.kind().equals("Job"));
        try {
            Awaitility.await()
                    .atMost(limit)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast(() -> {
                        if (!isReady()) {
                            release.observation().stall(rules).ifPresent(stall -> {
                                throw Failures.of(release, stall);
                            });
                        }
                    })
                    .until(this::isReady);
        } catch (ConditionTimeoutException e) {
            Diagnostic headline = Diagnostic.of(object.inSentence() + " in namespace `" + release.namespace()
                    + "` was not ready within "
                    + Counted.of((int) limit.toSeconds(), "second")
                    + ".");
            throw Failures.of(release, release.observation().explain(headline, object));
        }
    }

    private boolean isReady() {
        return release.observation().readiness(object).map(Readiness::complete).orElse(false);
    }
}
