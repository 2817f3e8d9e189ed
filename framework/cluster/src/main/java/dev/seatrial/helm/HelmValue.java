/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.nio.file.Path;

/** One source of values of a Helm command. Helm merges all files first, whatever stands between them. */
public sealed interface HelmValue {

    /** Calls the visitor's method for this kind of source. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A values file, {@code --values}.
     *
     * @param path the file
     */
    record ValuesFile(Path path) implements HelmValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.file(this);
        }
    }

    /**
     * Values written in the test; Helm gets them as a file.
     *
     * @param yaml a YAML mapping
     * @param origin where it was written, for messages
     */
    record ValuesText(String yaml, String origin) implements HelmValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * One value of the {@code --set} family.
     *
     * @param flag which of the family
     * @param expression such as {@code image.tag=1.27}
     */
    record SetValue(Flag flag, String expression) implements HelmValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /** The {@code --set} family. */
    enum Flag {
        /** Types are guessed. */
        SET("--set"),
        /** Always a string. */
        SET_STRING("--set-string"),
        /** JSON. */
        SET_JSON("--set-json"),
        /** The content of a file. */
        SET_FILE("--set-file"),
        /** A string in which nothing has a meaning. */
        SET_LITERAL("--set-literal");

        private final String text;

        Flag(String text) {
            this.text = text;
        }

        /** Returns the flag as Helm spells it. */
        public String text() {
            return text;
        }
    }

    /**
     * What to do with each kind.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** Visits a values file. */
        R file(ValuesFile file);

        /** Visits values written in the test. */
        R text(ValuesText text);

        /** Visits one value of the {@code --set} family. */
        R set(SetValue set);
    }
}
