/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings for starting k3s.
 *
 * @param privileges whether the container is privileged
 * @param startTimeout how long k3s may take to become ready
 */
record K3sSettings(Privileges privileges, Duration startTimeout) {

    /** The system property that sets how the k3s container gets its privileges. */
    static final String PRIVILEGED = "seatrial.k3s.privileged";
    /** The system property with the number of seconds that k3s may take to start. */
    static final String TIMEOUT = "seatrial.k3s.start-timeout";

    /** Whether the container is privileged. */
    enum Privileges {
        /** Privileged, or with capabilities one by one if the host cannot grant all of them. */
        AUTO,
        /** Privileged, which is the default of K3sContainer. */
        TRUE,
        /** Not privileged, with capabilities one by one. */
        FALSE
    }

    @SuppressWarnings("NullAway") // the function answers null for what is not set
    static K3sSettings of(UnaryOperator<@Nullable String> properties) {
        String privileged = properties.apply(PRIVILEGED);
        String timeout = properties.apply(TIMEOUT);
        try {
            return new K3sSettings(
                    privileged == null ? Privileges.AUTO : Privileges.valueOf(privileged.toUpperCase(Locale.ROOT)),
                    Duration.ofSeconds(timeout == null ? 300 : Long.parseLong(timeout)));
        } catch (IllegalArgumentException e) {
            throw ClusterUnavailable.of(
                    "`-D" + PRIVILEGED + "=" + privileged + "` or `-D" + TIMEOUT + "=" + timeout + "` is not valid.",
                    "Use `auto`, `true` or `false` for the first, and a number of seconds for the second.");
        }
    }
}
