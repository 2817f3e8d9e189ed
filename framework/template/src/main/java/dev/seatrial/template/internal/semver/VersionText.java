/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.semver;

import org.jspecify.annotations.Nullable;

/**
 * A version as written, cut into its parts: up to three components, a pre-release, metadata.
 *
 * @param major the first component
 * @param minor the second, empty if it is missing
 * @param patch the third, empty if it is missing
 * @param prerelease what follows the hyphen, else empty
 * @param metadata what follows the plus sign, else empty
 * @param end where in the text the version ends
 */
record VersionText(String major, String minor, String patch, String prerelease, String metadata, int end) {

    private static final String DIGITS = "0123456789";
    /** Semver's own regular expression admits the bar, which it means as an "or" between the wildcards. */
    private static final String DIGITS_AND_WILDCARDS = DIGITS + "xX*|";

    /** Reads a version that fills the whole text; returns null if it does not. */
    static @Nullable VersionText whole(String text) {
        VersionText version = new Scanner(text, 0, DIGITS).version();
        return version != null && version.end == text.length() ? version : null;
    }

    /** Reads the longest version, or pattern of versions such as {@code 1.x}, at an offset; null if there is none. */
    static @Nullable VersionText pattern(String text, int from) {
        return new Scanner(text, from, DIGITS_AND_WILDCARDS).version();
    }

    private static final class Scanner {

        private final String text;
        private final String componentCharacters;
        private int at;

        Scanner(String text, int from, String componentCharacters) {
            this.text = text;
            this.at = from;
            this.componentCharacters = componentCharacters;
        }

        @Nullable
        VersionText version() {
            if (at < text.length() && text.charAt(at) == 'v') {
                at++;
            }
            String major = component();
            if (major.isEmpty()) {
                return null;
            }
            String minor = dotted();
            String patch = minor.isEmpty() ? "" : dotted();
            String prerelease = identifiers('-');
            String metadata = identifiers('+');
            return new VersionText(major, minor, patch, prerelease, metadata, at);
        }

        private String component() {
            int from = at;
            while (at < text.length() && componentCharacters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return text.substring(from, at);
        }

        private String dotted() {
            int from = at;
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                String component = component();
                if (!component.isEmpty()) {
                    return component;
                }
            }
            at = from;
            return "";
        }

        /** Reads identifiers joined by dots that follow a mark; nothing if not even one does. */
        private String identifiers(char mark) {
            if (at == text.length() || text.charAt(at) != mark) {
                return "";
            }
            int from = at + 1;
            int to = identifierEnd(from);
            if (to == from) {
                return "";
            }
            while (to < text.length() && text.charAt(to) == '.' && identifierEnd(to + 1) > to + 1) {
                to = identifierEnd(to + 1);
            }
            at = to;
            return text.substring(from, to);
        }

        private int identifierEnd(int from) {
            int i = from;
            while (i < text.length() && SemanticVersion.isIdentifierCharacter(text.charAt(i))) {
                i++;
            }
            return i;
        }
    }
}
