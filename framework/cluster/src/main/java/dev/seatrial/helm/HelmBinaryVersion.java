/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a Helm binary, as {@code helm version} states it.
 *
 * @param major 3 or 4
 * @param minor the minor version
 * @param patch the patch version
 */
public record HelmBinaryVersion(int major, int minor, int patch) {

    private static final Pattern TEXT = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+)(?:[-+].*)?");

    /**
     * Reads a version such as {@code v4.1.4} or {@code v3.17.2+gcc0bbbd}.
     *
     * @throws HelmException when it is none, or one of a Helm that is neither 3 nor 4
     */
    public static HelmBinaryVersion parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw HelmException.of("`" + text.strip() + "` is not a version of Helm.");
        }
        HelmBinaryVersion version = new HelmBinaryVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (version.major != 3 && version.major != 4) {
            throw HelmException.of("Helm " + version + " is not supported; Helm 3 and 4 are.");
        }
        return version;
    }

    /** Tells whether flags are those of Helm 4, where some were renamed. */
    public boolean isHelm4() {
        return major == 4;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
