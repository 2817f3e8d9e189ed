/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.semver;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoStrings;

/**
 * A version as Masterminds/semver reads it: leniently, so that {@code v1.2} is 1.2.0. Numbers are unsigned.
 *
 * @param prerelease identifiers joined by dots, empty for a release
 * @param metadata likewise; plays no part in the order of versions
 * @param original the text as it was written
 */
public record SemanticVersion(long major, long minor, long patch, String prerelease, String metadata, String original)
        implements Comparable<SemanticVersion> {

    private static final String[] NO_IDENTIFIERS = {};

    /**
     * Reads a version.
     *
     * @throws GoError with the text of that release of semver
     */
    public static SemanticVersion parse(String text, SemverRelease release) {
        release.checkVersionLength(text);
        VersionText parts = VersionText.whole(text);
        if (parts == null) {
            throw release.invalidVersion();
        }
        long major = number(parts.major(), release);
        long minor = number(parts.minor(), release);
        long patch = number(parts.patch(), release);
        checkPrerelease(parts.prerelease(), release);
        return new SemanticVersion(major, minor, patch, parts.prerelease(), parts.metadata(), text);
    }

    static boolean isIdentifierCharacter(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-');
    }

    /** Returns the same version with other numbers, without its pre-release and metadata. */
    public SemanticVersion released(long newMajor, long newMinor, long newPatch) {
        return new SemanticVersion(newMajor, newMinor, newPatch, "", "", "").named(prefix());
    }

    /**
     * Returns the same version as a pre-release.
     *
     * @throws GoError if the text holds an identifier that none may be
     */
    public SemanticVersion withPrerelease(String text, SemverRelease release) {
        checkPrerelease(text, release);
        return new SemanticVersion(major, minor, patch, text, metadata, "").named(prefix());
    }

    /**
     * Returns the same version with other metadata.
     *
     * @throws GoError if the text holds an identifier that none may be
     */
    public SemanticVersion withMetadata(String text, SemverRelease release) {
        for (String identifier : identifiers(text)) {
            if (identifier.isEmpty() || !identifier.codePoints().allMatch(SemanticVersion::isIdentifierCharacter)) {
                throw release.invalidMetadata();
            }
        }
        return new SemanticVersion(major, minor, patch, prerelease, text, "").named(prefix());
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int order = Long.compareUnsigned(major, other.major);
        if (order == 0) {
            order = Long.compareUnsigned(minor, other.minor);
        }
        if (order == 0) {
            order = Long.compareUnsigned(patch, other.patch);
        }
        if (order != 0 || prerelease.equals(other.prerelease)) {
            return order;
        }
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return prerelease.isEmpty() ? 1 : -1;
        }
        return comparePrereleases(prerelease, other.prerelease);
    }

    /** Compares pre-releases alone; the empty one is the smallest here. */
    static int comparePrereleases(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = compareIdentifiers(i < left.length ? left[i] : "", i < right.length ? right[i] : "");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(major) + "." + Long.toUnsignedString(minor) + "." + Long.toUnsignedString(patch)
                + (prerelease.isEmpty() ? "" : "-" + prerelease)
                + (metadata.isEmpty() ? "" : "+" + metadata);
    }

    private SemanticVersion named(String prefix) {
        return new SemanticVersion(major, minor, patch, prerelease, metadata, prefix + this);
    }

    private String prefix() {
        return original.startsWith("v") ? "v" : "";
    }

    private static String[] identifiers(String text) {
        return text.isEmpty() ? NO_IDENTIFIERS : text.split("\\.", -1);
    }

    private static int compareIdentifiers(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? -1 : 1;
        }
        boolean leftIsNumber = isNumber(a);
        boolean rightIsNumber = isNumber(b);
        if (leftIsNumber && rightIsNumber) {
            // not equal even if the numbers are, as 1 and 01: then the first one is the smaller
            return Long.compareUnsigned(Long.parseUnsignedLong(a), Long.parseUnsignedLong(b)) > 0 ? 1 : -1;
        }
        if (leftIsNumber || rightIsNumber) {
            return leftIsNumber ? -1 : 1;
        }
        return GoStrings.compare(a, b) > 0 ? 1 : -1;
    }

    /** Returns whether an identifier is a number of at most 64 bits; a longer one counts as text. */
    private static boolean isNumber(String identifier) {
        try {
            GoNumbers.parseUint(identifier, 10, 64);
            return true;
        } catch (GoError e) {
            return false;
        }
    }

    private static long number(String digits, SemverRelease release) {
        try {
            return digits.isEmpty() ? 0 : GoNumbers.parseUint(digits, 10, 64);
        } catch (GoError e) {
            throw release.invalidSegment(e);
        }
    }

    private static void checkPrerelease(String text, SemverRelease release) {
        for (String identifier : identifiers(text)) {
            if (!identifier.codePoints().allMatch(SemanticVersion::isIdentifierCharacter)
                    || (identifier.isEmpty() && release != SemverRelease.V3_3)) {
                throw release.invalidPrerelease();
            }
            boolean number = identifier.chars().allMatch(c -> c >= '0' && c <= '9');
            if (number && identifier.length() > 1 && identifier.charAt(0) == '0') {
                throw release.leadingZero();
            }
        }
    }
}
