/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.render.KubeVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The deprecated APIs that a version of Helm warns of: those of the client library that it is built with, which no longer knows
 * the ones that were removed long ago. The table tells the versions of Helm apart.
 */
final class DeprecatedApis {

    private static final String FILE = "deprecated-apis.txt";

    /** The columns of the table. */
    private static final int HELM = 0;

    private static final int TYPE = 1;
    private static final int DEPRECATED = 2;
    private static final int REMOVED = 3;
    private static final int REPLACEMENT = 4;

    private DeprecatedApis() {}

    private record Api(HelmVersion helm, String type) {}

    private record Lifecycle(String deprecated, String removed, String replacement) {}

    /** The table, which is read on demand. */
    private static final class Known {

        private static final Map<Api, Lifecycle> BY_API = new HashMap<>();

        static {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(DeprecatedApis.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(Known::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void add(String line) {
            String[] columns = line.split("\t", -1);
            Lifecycle lifecycle = new Lifecycle(columns[DEPRECATED], columns[REMOVED], columns[REPLACEMENT]);
            Arrays.stream(columns[HELM].split(" "))
                    .map(name -> HelmVersion.named(name).orElseThrow())
                    .forEach(helm -> BY_API.put(new Api(helm, columns[TYPE]), lifecycle));
        }
    }

    /** Returns the warning of {@code deprecation.WarningMessage} for an API that is deprecated in a version of Kubernetes. */
    static Optional<String> warning(String apiVersion, String kind, KubeVersion kubernetes, HelmVersion helm) {
        HelmVersion release = helm == HelmVersion.MAIN ? HelmVersion.latest() : helm;
        Lifecycle lifecycle = Known.BY_API.get(new Api(release, apiVersion + " " + kind));
        if (lifecycle == null || !isReached(lifecycle.deprecated(), kubernetes)) {
            return Optional.empty();
        }
        StringBuilder warning = new StringBuilder(apiVersion + " " + kind)
                .append(" is deprecated in v")
                .append(lifecycle.deprecated())
                .append('+');
        if (!lifecycle.removed().equals("-")) {
            warning.append(", unavailable in v").append(lifecycle.removed()).append('+');
        }
        if (!lifecycle.replacement().equals("-")) {
            warning.append("; use ").append(lifecycle.replacement());
        }
        return Optional.of(warning.toString());
    }

    private static boolean isReached(String version, KubeVersion kubernetes) {
        String[] numbers = version.split("\\.", -1);
        long major = Long.parseLong(kubernetes.major());
        long deprecatedMajor = Long.parseLong(numbers[0]);
        return deprecatedMajor < major
                || (deprecatedMajor == major && Long.parseLong(numbers[1]) <= Long.parseLong(kubernetes.minor()))
                || (major == 0 && Long.parseLong(kubernetes.minor()) == 0);
    }
}
