/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites ranges of versions so that they take in pre-releases, such as {@code v1.33.5-gke.2392000}. */
final class PreReleases {

    private static final Pattern VERSION = Pattern.compile("v?\\d+(\\.\\d+){0,2}(?![\\w.+-])");

    private PreReleases() {}

    /** Returns the range with {@code -0}, the lowest pre-release, behind each version that has none. */
    static String allowedIn(String range) {
        return VERSION.matcher(range).replaceAll(found -> Matcher.quoteReplacement(found.group() + "-0"));
    }
}
