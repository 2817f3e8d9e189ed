/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The API versions that {@code helm template} assumes: those that Helm's Kubernetes client knows. There is one file for each Kubernetes
 * version that a Helm version is built for.
 */
final class DefaultApiVersions {

    private static final Map<Integer, List<String>> BY_MINOR = Arrays.stream(HelmVersion.values())
            .map(helm -> helm.rules().build().kubernetesMinor())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(minor -> minor, DefaultApiVersions::read));

    private DefaultApiVersions() {}

    /** Returns the versions in Helm's order. */
    static List<String> of(HelmVersion helm) {
        return Objects.requireNonNull(BY_MINOR.get(helm.rules().build().kubernetesMinor()));
    }

    private static List<String> read(int minor) {
        String file = "api-versions-1." + minor + ".txt";
        try (InputStream in = DefaultApiVersions.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
