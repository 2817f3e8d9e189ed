/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.ValuePath;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A value that a chart declares.
 *
 * @param path the path in the values of the chart
 * @param file the path of the values.yaml or schema that declares it, from the root of the build
 * @param line the line in the file, starting at 1; 0 if it is not known
 * @param kind where the value is declared, and what it is
 * @param subchart the key of the subchart for which its parent sets the value, empty for a value of a chart itself
 * @param choices what the value can be: true and false, or the values that the schema lists; empty if it can be anything
 */
@API(status = Status.EXPERIMENTAL)
public record ChartValue(ValuePath path, String file, int line, Kind kind, String subchart, List<Choice> choices) {

    /** Where a value is declared, and what it is. */
    @API(status = Status.EXPERIMENTAL)
    public enum Kind {
        /** A map or list that is not empty, in a values.yaml. */
        CONTAINER,
        /** Any other value in a values.yaml. */
        LEAF,
        /** A property that only the schema of the chart has. */
        SCHEMA
    }

    /**
     * One of the values that a value can have.
     *
     * @param text the value as it is shown
     * @param setting what tells it apart from other settings
     */
    @API(status = Status.EXPERIMENTAL)
    public record Choice(String text, String setting) {}

    /** Copies the list. */
    public ChartValue {
        choices = List.copyOf(choices);
    }

    /** Returns the place as messages show it, such as {@code charts/shop/values.yaml:12}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** Returns the path and the place. */
    @Override
    public String toString() {
        return path + " (" + place() + ")";
    }
}
