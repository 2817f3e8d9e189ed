/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The version of Helm whose behaviour is followed. The constants are in the order of the releases.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum HelmVersion {
    /** Helm 3.17, as of 3.17.3. */
    V3_17("3.17"),
    /**
     * Helm 3.21 as a Go library, as of 3.21.3: what helm-unittest 1.1.2 renders with. Not for users to choose, since no Helm
     * executable has been compared with it.
     */
    @API(status = INTERNAL, since = "0.1")
    V3_21("3.21"),
    /** Helm 4.1, as of 4.1.4. */
    V4_1("4.1"),
    /** Helm 4.2, as of 4.2.3. The default. */
    V4_2("4.2"),
    /**
     * Helm's main branch, as of commit e9b85e4de (20 August 2026): like 4.2, with duration functions such as {@code
     * durationHours}, blank lines kept in front of every {@code ---}, and {@code .Files.Lines} of an empty file.
     */
    MAIN("main");

    private static final Pattern RELEASE = Pattern.compile("v?(\\d+)(?:\\.(\\d+)(?:\\.\\d+)?)?(?:[-+].*)?");

    private final String label;
    /** Immutable: it holds this constant only. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final HelmRules rules = new HelmRules(this);

    HelmVersion(String label) {
        this.label = label;
    }

    /** Returns the newest release, which is followed unless another version is asked for. */
    public static HelmVersion latest() {
        return V4_2;
    }

    /**
     * Returns the version with a name: {@code 4.2} or {@code v4.2.3} for a minor version, {@code 4} for the newest one of a
     * major version, {@code main}. Empty if there is none.
     */
    public static Optional<HelmVersion> named(String name) {
        if (name.equals(MAIN.label)) {
            return Optional.of(MAIN);
        }
        Matcher matcher = RELEASE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String prefix = matcher.group(1) + ".";
        return matcher.group(2) == null
                ? offered().filter(version -> version.label.startsWith(prefix)).reduce((older, newer) -> newer)
                : offered()
                        .filter(version -> version.label.equals(prefix + matcher.group(2)))
                        .findFirst();
    }

    /** Returns the names of all versions, such as {@code 3.17, 4.1, 4.2, main}. */
    public static String names() {
        return offered().map(HelmVersion::label).collect(Collectors.joining(", "));
    }

    /** Returns the versions that users may choose. */
    private static Stream<HelmVersion> offered() {
        return Arrays.stream(values()).filter(version -> version != V3_21);
    }

    /**
     * Returns the version that comes closest to a release of Helm: the newest one of the same major version that is not
     * newer than the release, else the oldest one of that major version.
     *
     * @throws IllegalArgumentException if no version of Helm with that major number is known
     */
    public static HelmVersion closestTo(int major, int minor) {
        HelmVersion closest = null;
        for (HelmVersion version : offered().toList()) {
            Matcher matcher = RELEASE.matcher(version.label);
            if (matcher.matches()
                    && Integer.parseInt(matcher.group(1)) == major
                    && (closest == null || Integer.parseInt(matcher.group(2)) <= minor)) {
                closest = version;
            }
        }
        if (closest == null) {
            throw new IllegalArgumentException("Helm " + major + "." + minor + " is not one of " + names());
        }
        return closest;
    }

    /** Returns the name, such as {@code 4.2} or {@code main}. */
    public String label() {
        return label;
    }

    /** Returns what this version does differently from others. */
    @API(status = INTERNAL, since = "0.1")
    public HelmRules rules() {
        return rules;
    }
}
