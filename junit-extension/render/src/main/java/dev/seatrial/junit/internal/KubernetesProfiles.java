/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.render.KubeVersion;
import dev.seatrial.template.internal.go.GoError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the minor versions of Kubernetes serve when nothing is switched on or off: read from {@code kubernetes-apis.txt}, as
 * the API server's defaults and the deprecation guide of Kubernetes tell it. Names have Helm's form: {@code apps/v1} and
 * {@code apps/v1/Deployment}.
 */
final class KubernetesProfiles {

    private static final Pattern MINOR = Pattern.compile("v?1\\.(\\d+)(?:[.+-].*)?");

    private KubernetesProfiles() {}

    /** The table, read when first asked for. */
    private static final class Table {
        private static final List<Row> ROWS = read();
    }

    /** An API version and kinds of it, from a first to a last minor version. */
    private record Row(int first, int last, String apiVersion, List<String> kinds) {}

    /**
     * Checks that there is such a version, and a profile for it if one is wanted.
     *
     * @throws Misuse if there is not
     */
    static void check(String version, boolean profile, Origin origin) {
        try {
            KubeVersion.parse(version, HelmVersion.latest());
        } catch (GoError e) {
            throw new Misuse(
                    Diagnostic.of("%s: `%s` is no version of Kubernetes: %s".formatted(origin, version, e.getMessage()))
                            .withHint("Write a version such as `1.31` or `1.31.4`."),
                    e);
        }
        if (profile && apiVersions(version).isEmpty()) {
            throw new Misuse(Diagnostic.of("%s: what Kubernetes `%s` serves is not known.".formatted(origin, version))
                    .withFact("known", "%s to %s".formatted("1." + first(), "1." + last()))
                    .withHint(
                            "Write `@ChartTest(kubeVersion = \"%s\")` for the version alone, with the API versions that Helm assumes."
                                    .formatted(version)));
        }
    }

    /** Returns the version with a patch number, which a cluster's would have too. */
    static String fullVersion(String version) {
        return version.matches("v?\\d+\\.\\d+") ? version + ".0" : version;
    }

    /** Returns the API versions of a version's minor, or nothing where there is no profile for it. */
    static List<String> apiVersions(String version) {
        Matcher matcher = MINOR.matcher(version);
        int minor = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (minor < first() || minor > last()) {
            return List.of();
        }
        Set<String> versions = new LinkedHashSet<>();
        for (Row row : Table.ROWS) {
            if (minor >= row.first() && minor <= row.last()) {
                versions.add(row.apiVersion());
                row.kinds().forEach(kind -> versions.add(row.apiVersion() + "/" + kind));
            }
        }
        return List.copyOf(versions);
    }

    private static int first() {
        return Table.ROWS.stream().mapToInt(Row::first).min().orElseThrow();
    }

    private static int last() {
        return Table.ROWS.stream().mapToInt(Row::last).max().orElseThrow();
    }

    private static List<Row> read() {
        try (InputStream in = KubernetesProfiles.class.getResourceAsStream("kubernetes-apis.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .map(words -> new Row(
                            Integer.parseInt(words.get(0)),
                            Integer.parseInt(words.get(1)),
                            words.get(2),
                            words.subList(3, words.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
