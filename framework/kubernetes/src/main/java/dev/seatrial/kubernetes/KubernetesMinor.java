/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A minor version of Kubernetes 1.
 *
 * @param number 35 for Kubernetes 1.35
 */
@API(status = API.Status.EXPERIMENTAL)
public record KubernetesMinor(int number) implements Comparable<KubernetesMinor> {

    /** The oldest version with known resources and schemas. */
    public static final KubernetesMinor OLDEST = new KubernetesMinor(25);

    /** The newest version with known resources and schemas. */
    public static final KubernetesMinor NEWEST = new KubernetesMinor(37);

    private static final Pattern VERSION = Pattern.compile("v?1\\.(\\d{1,3})(?:[.+-].*)?");

    /**
     * Reads a version such as {@code 1.35}, {@code v1.35.2} or {@code v1.35.2-gke.100}; all but the minor is ignored.
     *
     * @throws IllegalArgumentException if the text is not a version of Kubernetes 1
     */
    public static KubernetesMinor of(String version) {
        return read(version)
                .orElseThrow(() -> new IllegalArgumentException(
                        "`%s` is not a Kubernetes version such as `1.33`.".formatted(version)));
    }

    /** Reads a version as {@link #of} does; empty if the text is not a version of Kubernetes 1. */
    public static Optional<KubernetesMinor> read(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches()
                ? Optional.of(new KubernetesMinor(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    /** Returns the versions with known resources and schemas, the oldest first. */
    public static List<KubernetesMinor> known() {
        List<KubernetesMinor> known = new ArrayList<>();
        for (int number = OLDEST.number; number <= NEWEST.number; number++) {
            known.add(new KubernetesMinor(number));
        }
        return List.copyOf(known);
    }

    /** Returns whether the resources and schemas of this version are known. */
    public boolean isKnown() {
        return compareTo(OLDEST) >= 0 && compareTo(NEWEST) <= 0;
    }

    /** Returns this version if it is known, and otherwise the known version that is closest to it. */
    public KubernetesMinor closestKnown() {
        return compareTo(OLDEST) < 0 ? OLDEST : compareTo(NEWEST) > 0 ? NEWEST : this;
    }

    @Override
    public int compareTo(KubernetesMinor other) {
        return Integer.compare(number, other.number);
    }

    /** Returns {@code 1.35}. */
    @Override
    public String toString() {
        return "1." + number;
    }
}
