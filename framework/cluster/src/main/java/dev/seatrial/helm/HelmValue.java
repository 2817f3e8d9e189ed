/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.SetExpression;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** A source of values of a Helm command. Helm merges all files first, whatever the order of the arguments. */
@API(status = EXPERIMENTAL, since = "0.1")
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
     * @param expression the expression and the flag that reads it
     */
    record SetValue(SetExpression expression) implements HelmValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
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
