/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.template.ExecutionPoint;

/** Puts into words what no test has done at a point. */
final class Ways {

    private Ways() {}

    /** Says which way was never taken, such as {@code the condition was never false}. */
    static String missing(PointCoverage point, int outcome) {
        String name = point.outcomes().get(outcome);
        return switch (point.kind()) {
            case IF -> "the condition was never " + (outcome == ExecutionPoint.BODY ? "true" : "false");
            case WITH -> "the value was never " + (outcome == ExecutionPoint.BODY ? "set" : "empty");
            case RANGE -> "the collection " + (outcome == ExecutionPoint.BODY ? "was always empty" : "was never empty");
            case AND, OR -> name + " of `" + function(point) + "` never decided";
            default -> ofFunction(function(point), name);
        };
    }

    private static String ofFunction(String function, String outcome) {
        String call = "`" + function + "`";
        return switch (function + " " + outcome) {
            case "default given" -> "the value of `default` was never given";
            case "default default" -> "the default was never used";
            case "required given" -> "the required value was never given";
            case "required missing" -> "the required value was never missing";
            case "coalesce none" -> "the arguments of `coalesce` were never all empty";
            default ->
                outcome.startsWith("argument ")
                        ? outcome + " of " + call + " was never taken"
                        : call + " was never " + outcome;
        };
    }

    /** Returns what to do to take a way, naming the values that decide on it as far as they are known. */
    static String hint(PointCoverage point, int outcome) {
        if (point.values().isEmpty()) {
            return "";
        }
        String values = String.join(
                ", ", point.values().stream().map(path -> "`" + path + "`").toList());
        String what = switch (point.kind()) {
            case IF, WITH -> outcome == ExecutionPoint.BODY ? "set" : "empty or false";
            case RANGE -> outcome == ExecutionPoint.BODY ? "filled" : "empty";
            default ->
                switch (point.outcomes().get(outcome)) {
                    case "given" -> "set";
                    case "default", "missing", "none" -> "empty or absent";
                    default -> "";
                };
        };
        boolean one = point.values().size() == 1 && !what.isEmpty();
        return one
                ? "Add a test with " + values + " " + what + "."
                : (point.values().size() == 1 ? "The value " : "The values ") + values
                        + (point.values().size() == 1 ? " decides" : " decide") + " on it.";
    }

    /** Returns the word that names the function or keyword of a point. */
    private static String function(PointCoverage point) {
        return point.code().split("[\\s(]", 2)[0];
    }
}
