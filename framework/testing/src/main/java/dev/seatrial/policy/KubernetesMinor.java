/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor version of Kubernetes. */
record KubernetesMinor(int number) {

    /** The newest version that the rules know. */
    static final KubernetesMinor NEWEST = new KubernetesMinor(35);

    private static final Pattern VERSION = Pattern.compile("v?1\\.(\\d{1,3})(?:[.+-].*)?");

    static KubernetesMinor of(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("`%s` is not a Kubernetes version such as `1.33`.".formatted(version));
        }
        return new KubernetesMinor(Integer.parseInt(matcher.group(1)));
    }

    @Override
    public String toString() {
        return "1." + number;
    }
}
