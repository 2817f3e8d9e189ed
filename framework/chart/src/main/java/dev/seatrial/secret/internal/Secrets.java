/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a render, and how they are masked in texts. A secret is found in any text, also in base64, as part of a
 * longer base64 text, in a URL, escaped for JSON or YAML, and line by line. Values that are too short or too common to be
 * looked for, such as {@code admin}, are masked only behind the key of a secret, as in {@code password: admin}. Immutable.
 */
public final class Secrets {

    /** The system property, and the configuration parameter of JUnit, that turns masking off. */
    public static final String PROPERTY = "seatrial.secrets";

    private static final Secrets NONE = new Secrets(Set.of(), Set.of(), Set.of(), false);
    private static final Secrets SHOWN = new Secrets(Set.of(), Set.of(), Set.of(), true);

    private final Set<String> certain;
    private final Set<String> data;
    private final Set<String> words;
    private final boolean shown;
    private volatile @Nullable SecretForms forms;

    private Secrets(Set<String> certain, Set<String> data, Set<String> words, boolean shown) {
        this.certain = certain;
        this.data = data;
        this.words = words;
        this.shown = shown;
    }

    /**
     * Returns secrets.
     *
     * @param certain values whose keys say that they are secrets
     * @param data other values of Secrets, among which there are names of users and hosts
     * @param words the names of a release, which are no secrets where a Secret repeats them
     */
    static Secrets of(Collection<String> certain, Collection<String> data, Collection<String> words) {
        return new Secrets(Set.copyOf(certain), Set.copyOf(data), Set.copyOf(words), false);
    }

    /** Returns no known secrets. What stands behind the key of a secret in a text is masked nevertheless. */
    public static Secrets none() {
        return NONE;
    }

    /** Returns secrets that are not masked. */
    public static Secrets shown() {
        return SHOWN;
    }

    /** Returns whether the system property turns masking off. */
    public static boolean areShown() {
        return "shown".equals(System.getProperty(PROPERTY));
    }

    /** Returns these secrets, which are not masked if that is turned off. */
    public Secrets unless(boolean isShown) {
        return isShown && !shown ? new Secrets(certain, data, words, true) : this;
    }

    /** Returns these and other secrets. If one of the two is shown, both are. */
    public Secrets and(Secrets other) {
        if (this == other || other == NONE) {
            return this;
        }
        return this == NONE
                ? other
                : new Secrets(
                        union(certain, other.certain),
                        union(data, other.data),
                        union(words, other.words),
                        shown || other.shown);
    }

    /** Returns these secrets and those that a test gives, for example as the expected value of a password. */
    public Secrets and(Collection<String> more) {
        return new Secrets(union(certain, more), data, words, shown);
    }

    /** Returns these secrets to be masked in any case, for files that are kept under version control. */
    public Secrets hidden() {
        return new Secrets(certain, data, words, false);
    }

    /** Returns whether they are not masked. */
    public boolean isShown() {
        return shown;
    }

    /** Returns a text with the secrets in it replaced; the same text if there are none. */
    public String mask(String text) {
        return shown ? text : SecretSyntax.mask(forms().mask(text));
    }

    /** Returns a text with the secrets in it replaced; null stays null. */
    public @Nullable String maskNullable(@Nullable String text) {
        return text == null ? null : mask(text);
    }

    private SecretForms forms() {
        SecretForms known = forms;
        if (known == null) {
            known = SecretForms.of(Distinct.of(certain, data, words));
            forms = known;
        }
        return known;
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
