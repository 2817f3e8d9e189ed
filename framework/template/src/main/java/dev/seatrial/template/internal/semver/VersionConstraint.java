/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.semver;

import dev.seatrial.template.internal.go.GoError;

/**
 * One comparison of a constraint, such as {@code >=1.2} or {@code ~2.x}.
 *
 * @param operator as written, empty for none
 * @param version the version to compare with, its wildcards and missing parts taken for 0
 * @param anyMinor whether the minor part is a wildcard or missing
 * @param anyPatch whether the patch part, but not the minor one, is
 */
record VersionConstraint(
        Operator operator,
        SemanticVersion version,
        boolean anyMajor,
        boolean anyMinor,
        boolean anyPatch,
        SemverRelease release) {

    /** What constraints can ask for. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        GREATER,
        LESS,
        AT_LEAST,
        AT_MOST,
        TILDE,
        CARET
    }

    /**
     * Returns the comparison with a pattern of versions.
     *
     * @throws GoError when the pattern has parts that are neither numbers nor wildcards
     */
    static VersionConstraint of(Operator operator, VersionText pattern, String text, SemverRelease release) {
        boolean anyMajor = isWildcard(pattern.major());
        boolean anyMinor = !anyMajor && isWildcard(pattern.minor());
        boolean anyPatch = !anyMajor && !anyMinor && isWildcard(pattern.patch());
        String suffix = pattern.prerelease().isEmpty() ? "" : "-" + pattern.prerelease();
        String completed = text;
        if (anyMajor) {
            completed = "0.0.0" + suffix;
        } else if (anyMinor) {
            completed = pattern.major() + ".0.0" + suffix;
        } else if (anyPatch) {
            completed = pattern.major() + "." + pattern.minor() + ".0" + suffix;
        }
        try {
            SemanticVersion version = SemanticVersion.parse(completed, release);
            return new VersionConstraint(operator, version, anyMajor, anyMinor, anyPatch, release);
        } catch (GoError e) {
            throw release.invalidConstraint();
        }
    }

    /** Returns whether a version satisfies this; pre-releases are let in by the group or by this constraint alone. */
    boolean accepts(SemanticVersion v, boolean groupNamesPrerelease) {
        boolean named = release == SemverRelease.V3_3 ? !version.prerelease().isEmpty() : groupNamesPrerelease;
        boolean exempt = release == SemverRelease.V3_3 && operator == Operator.NOT_EQUAL && !isPattern();
        if (!v.prerelease().isEmpty() && !named && !exempt) {
            return false;
        }
        int order = v.compareTo(version);
        return switch (operator) {
            case EQUAL -> isPattern() ? isAboutEqual(v, order) : order == 0;
            case NOT_EQUAL -> isPattern() ? isOutside(v) : order != 0;
            case GREATER -> isPattern() ? isBeyond(v, order) : order > 0;
            case LESS -> order < 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> isPattern() ? isUpTo(v) : order <= 0;
            case TILDE -> isAboutEqual(v, order);
            case CARET -> isCompatible(v, order);
        };
    }

    private boolean isPattern() {
        return anyMajor || anyMinor || anyPatch;
    }

    private boolean isOutside(SemanticVersion v) {
        if (v.major() != version.major()) {
            return true;
        }
        if (anyMinor) {
            return false;
        }
        if (v.minor() != version.minor()) {
            return true;
        }
        if (anyPatch) {
            return SemanticVersion.comparePrereleases(v.prerelease(), version.prerelease()) != 0;
        }
        return v.patch() != version.patch() || v.compareTo(version) != 0;
    }

    private boolean isBeyond(SemanticVersion v, int order) {
        int majorOrder = Long.compareUnsigned(v.major(), version.major());
        if (majorOrder != 0 || anyMinor) {
            return majorOrder > 0;
        }
        return anyPatch ? Long.compareUnsigned(v.minor(), version.minor()) > 0 : order > 0;
    }

    private boolean isUpTo(SemanticVersion v) {
        int majorOrder = Long.compareUnsigned(v.major(), version.major());
        if (majorOrder > 0) {
            return false;
        }
        return majorOrder < 0 || anyMinor || Long.compareUnsigned(v.minor(), version.minor()) <= 0;
    }

    /** The tilde: the same minor version, or the same major one if the constraint names no minor. */
    private boolean isAboutEqual(SemanticVersion v, int order) {
        if (order < 0) {
            return false;
        }
        boolean zero = version.major() == 0 && version.minor() == 0 && version.patch() == 0;
        if (zero && !anyMinor && !anyPatch) {
            return true; // the special case of ~0.0.0 and of *
        }
        return v.major() == version.major() && (anyMinor || v.minor() == version.minor());
    }

    /** The caret: nothing left of the first part that is not 0 may differ. */
    private boolean isCompatible(SemanticVersion v, int order) {
        if (order < 0) {
            return false;
        }
        if (version.major() != 0 || anyMinor) {
            return v.major() == version.major();
        }
        if (v.major() != 0) {
            return false;
        }
        if (version.minor() != 0 || anyPatch) {
            return v.minor() == version.minor();
        }
        return v.minor() == 0 && v.patch() == version.patch();
    }

    private static boolean isWildcard(String part) {
        return part.isEmpty() || part.equals("x") || part.equals("X") || part.equals("*");
    }
}
