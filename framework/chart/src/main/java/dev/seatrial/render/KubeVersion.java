/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.semver.Semver;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A Kubernetes version, as in {@code .Capabilities.KubeVersion}.
 *
 * @param version the full version with a leading {@code v}, such as {@code v1.33.4-gke.1245000}
 * @param comparable the version to compare with version ranges, such as {@code v1.33.4}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record KubeVersion(String version, String comparable, String major, String minor) {

    private static final Pattern NUMBERS = Pattern.compile("\\s*v?([0-9]+(?:\\.[0-9]+)*)(.*)", Pattern.DOTALL);

    /**
     * Parses a version like the given Helm version.
     *
     * @throws IllegalArgumentException with Helm's message if it is invalid
     */
    public static KubeVersion parse(String text, HelmVersion helm) {
        try {
            return read(text, helm);
        } catch (GoError e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static KubeVersion read(String text, HelmVersion helm) {
        if (!helm.rules().normalizesKubeVersion()) {
            String version = Semver.canonical(text, helm.rules().semver());
            String[] numbers = version.split("[.]", 3);
            return new KubeVersion("v" + version, "v" + version, numbers[0], numbers[1]);
        }
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.matches()) {
            throw new GoError("could not parse " + GoQuote.quote(text) + " as version");
        }
        String[] components = matcher.group(1).split("\\.", -1);
        if (components.length < 2) {
            throw new GoError("illegal version string " + GoQuote.quote(text));
        }
        if (components[0].startsWith("0") && !components[0].equals("0")) {
            throw new GoError("illegal zero-prefixed version component " + GoQuote.quote(components[0]) + " in "
                    + GoQuote.quote(text));
        }
        for (int i = 0; i < components.length; i++) {
            try {
                components[i] = Long.toUnsignedString(GoNumbers.parseUint(components[i], 10, 64));
            } catch (GoError e) {
                throw new GoError("illegal non-numeric version component " + GoQuote.quote(components[i]) + " in "
                        + GoQuote.quote(text) + ": " + e.getMessage());
            }
        }
        String full = text.startsWith("v") ? text : "v" + text;
        return new KubeVersion(full, "v" + String.join(".", components), components[0], components[1]);
    }

    /** Returns the version that Helm assumes by default. */
    public static KubeVersion assumed(HelmVersion helm) {
        String minor = String.valueOf(helm.rules().build().kubernetesMinor());
        String version = "v1." + minor + ".0";
        return new KubeVersion(version, version, "1", minor);
    }
}
