/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the minor versions of Kubernetes serve when nothing is switched on or off: read from {@code kubernetes-apis.txt}, as
 * the Kubernetes API reference and deprecation guide tell it. Names have Helm's form: {@code apps/v1} and {@code
 * apps/v1/Deployment}.
 */
final class KubernetesProfiles {

    private static final Pattern MINOR = Pattern.compile("v?1\\.(\\d+).*");

    private KubernetesProfiles() {}

    /** Returns the version with a patch number, which Helm's would have too. */
    static String fullVersion(String version) {
        return version.matches("v?\\d+\\.\\d+") ? version + ".0" : version;
    }

    /** Returns the API versions of a version's minor, or nothing where there is no profile for it. */
    static List<String> apiVersions(String version) {
        Matcher matcher = MINOR.matcher(version);
        if (!matcher.matches()) {
            return List.of();
        }
        int minor = Integer.parseInt(matcher.group(1));
        List<String> lines = lines();
        String[] range = lines.get(0).split(" ", -1);
        if (minor < Integer.parseInt(range[0]) || minor > Integer.parseInt(range[1])) {
            return List.of();
        }
        List<String> versions = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", -1);
            if (minor >= Integer.parseInt(words[0]) && minor <= Integer.parseInt(words[1])) {
                versions.add(words[2]);
                for (int i = 3; i < words.length; i++) {
                    versions.add(words[2] + "/" + words[i]);
                }
            }
        }
        return versions.stream().distinct().toList();
    }

    private static List<String> lines() {
        try (InputStream in = KubernetesProfiles.class.getResourceAsStream("kubernetes-apis.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
