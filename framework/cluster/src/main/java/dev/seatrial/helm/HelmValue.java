/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.nio.file.Path;

/** A source of values of a Helm command. Helm merges all files first, whatever the order of the arguments. */
public sealed interface HelmValue {

    /** Calls the method of the visitor for this kind of source. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A values file ({@code --values}).
     *
     * @param path the path of the file
     */
    record ValuesFile(Path path) implements HelmValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.file(this);
        }
    }

    /**
     * Inline values, which are passed to Helm as a file.
     *
     * @param yaml a YAML mapping
     * @param origin where the YAML was written, for messages
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
     * @param flag the flag
     * @param expression the expression, such as {@code image.tag=1.27}
     */
    record SetValue(Flag flag, String expression) implements HelmValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /** The flags of the {@code --set} family. */
    enum Flag {
        /** Helm infers the type. */
        SET("--set"),
        /** The value is a string. */
        SET_STRING("--set-string"),
        /** The value is JSON. */
        SET_JSON("--set-json"),
        /** The value is the content of a file. */
        SET_FILE("--set-file"),
        /** The value is a string, without special characters. */
        SET_LITERAL("--set-literal");

        private final String text;

        Flag(String text) {
            this.text = text;
        }

        /** Returns the flag as Helm writes it. */
        public String text() {
            return text;
        }
    }

    /**
     * Visits the kinds of sources.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** Visits a values file. */
        R file(ValuesFile file);

        /** Visits inline values. */
        R text(ValuesText text);

        /** Visits one value of the {@code --set} family. */
        R set(SetValue set);
    }
}
