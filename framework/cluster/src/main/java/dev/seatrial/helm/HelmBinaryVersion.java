/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The version of a Helm binary, as reported by {@code helm version}.
 *
 * @param major 3 or 4
 * @param minor the minor version
 * @param patch the patch version
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record HelmBinaryVersion(int major, int minor, int patch) {

    private static final Pattern TEXT = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+)(?:[-+].*)?");

    /**
     * Parses a version such as {@code v4.1.4} or {@code v3.17.2+gcc0bbbd}.
     *
     * @throws HelmException if the text is not a version, or the major version is neither 3 nor 4
     */
    public static HelmBinaryVersion parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw HelmException.of("`" + text.strip() + "` is not a Helm version.");
        }
        HelmBinaryVersion version = new HelmBinaryVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (version.major != 3 && version.major != 4) {
            throw HelmException.of("Helm " + version + " is not supported. Use Helm 3 or Helm 4.");
        }
        return version;
    }

    /** Returns whether this is Helm 4, which renamed some flags. */
    public boolean isHelm4() {
        return major == 4;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
