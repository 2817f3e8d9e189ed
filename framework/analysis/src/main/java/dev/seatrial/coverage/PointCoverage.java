/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.source.Excerpt;
import dev.seatrial.template.ExecutionPoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The coverage of an execution point. Immutable. */
@API(status = Status.EXPERIMENTAL)
public final class PointCoverage {

    private final FileCoverage file;
    private final int index;
    private final int line;

    PointCoverage(FileCoverage file, int index, int line) {
        this.file = file;
        this.index = index;
        this.line = line;
    }

    private ExecutionPoint point() {
        return file.filePoints().points().get(index);
    }

    private int slot() {
        return file.filePoints().slot(index);
    }

    /** Returns what stands there. */
    public ExecutionPoint.Kind kind() {
        return point().kind();
    }

    /** Returns the name of the template it is in: that of a file, or of a {@code define}. */
    public String template() {
        return point().template();
    }

    /** Returns the line on which the statement begins that it is or belongs to, from 1. */
    public int line() {
        return line;
    }

    /** Returns the number of its first character in its line, from 1. */
    public int column() {
        return file.filePoints().file().position(point().span().start()).column();
    }

    /** Returns its source text. */
    public String code() {
        return point().code();
    }

    /** Returns its first line with carets below. */
    String excerpt() {
        return new Excerpt(file.filePoints().file(), point().span()).text();
    }

    /** Returns whether a test reached it. */
    public boolean reached() {
        return file.isReached(slot());
    }

    /** Returns the names of its outcomes, see {@link ExecutionPoint#outcomes()}. */
    public List<String> outcomes() {
        return point().outcomes();
    }

    /** Returns whether a test went a way from here. */
    public boolean taken(int outcome) {
        return file.isReached(slot() + 1 + outcome);
    }

    /** Returns the indexes of the outcomes that no test has taken. */
    public List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes().size(); outcome++) {
            if (!taken(outcome)) {
                missing.add(outcome);
            }
        }
        return missing;
    }

    /** Returns a message about an outcome that never occurred, such as {@code the condition was never false}. */
    public String problem(int outcome) {
        return Ways.missing(this, outcome);
    }

    /** Returns the indexes in {@link CoverageData#tests()} of the tests that reached it. */
    public BitSet tests() {
        return file.tests(slot());
    }

    /** Returns the indexes in {@link CoverageData#tests()} of the tests that went a way from here. */
    public BitSet tests(int outcome) {
        return file.tests(slot() + 1 + outcome);
    }

    /** Returns the paths of the values that decide here, as far as they are known from renders that reached it. */
    public List<String> values() {
        return file.values().getOrDefault(index, List.of());
    }

    Count branches() {
        return new Count(outcomes().size() - missing().size(), outcomes().size());
    }

    boolean isAction() {
        return kind().isStatement() && kind() != ExecutionPoint.Kind.TEXT;
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return file.path() + ":" + line + " " + kind();
    }
}
