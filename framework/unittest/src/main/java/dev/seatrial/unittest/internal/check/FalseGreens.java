/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.unittest.internal.path.PathSyntaxException;
import dev.seatrial.unittest.internal.suite.AssertionFields;
import dev.seatrial.unittest.internal.suite.AssertionTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out why an assertion that passes proves nothing. Strict runs fail for it, faithful ones do not ask. */
public final class FalseGreens {

    private static final Set<String> OF_VALUES = Set.of(
            "equal",
            "matchregex",
            "contains",
            "issubset",
            "isnullorempty",
            "isempty",
            "istype",
            "greaterorequal",
            "lessorequal");

    private final AssertionFields assertion;
    private final Subject subject;
    private final Parameters p;
    private final String type;
    private final List<String> found = new ArrayList<>();

    private FalseGreens(AssertionFields assertion, Subject subject) {
        this.assertion = assertion;
        this.subject = subject;
        this.p = new Parameters(assertion.parameters());
        this.type = base(assertion.type());
    }

    /** Returns what is wrong with an assertion that has passed; nothing if it has passed for a reason. */
    public static List<String> find(AssertionFields assertion, Subject subject) {
        FalseGreens greens = new FalseGreens(assertion, subject);
        greens.look();
        return List.copyOf(greens.found);
    }

    /** Returns the type without {@code not}, in lower case. */
    private static String base(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("not")) {
            return lower.substring(3);
        }
        return lower.startsWith("isnot") && !lower.equals("isnotnull") ? "is" + lower.substring(5) : lower;
    }

    private void look() {
        assertion
                .ignored()
                .forEach(name -> found.add("`" + name + "` is ignored: it is not known here, or has the wrong type"));
        AssertionTypes.unknown(assertion.type(), assertion.parameters())
                .forEach(name -> found.add("`" + name + "` is ignored: `" + assertion.type() + "` does not know it"));
        if (subject.selected().isEmpty() && !type.equals("hasdocuments") && !type.equals("failedtemplate")) {
            found.add("there is no document to look at");
            return;
        }
        switch (type) {
            case "equal" -> equal();
            case "containsdocument" -> containsDocument();
            case "failedtemplate" -> failedTemplate();
            case "lengthequal" -> length();
            case "greaterorequal", "lessorequal" -> order();
            default -> {}
        }
        if (subject.negated() && OF_VALUES.contains(type)) {
            missing(p.text("path"));
        }
    }

    private void equal() {
        if (!p.isGiven("value")) {
            found.add("`value` is missing, so that every value is right");
        }
    }

    private void missing(String path) {
        for (Subject.Selected selected : subject.selected()) {
            if (values(selected, path).isEmpty()) {
                found.add("the path `" + path + "` leads nowhere in document " + selected.index());
            }
        }
    }

    private void containsDocument() {
        if (!subject.negated() || p.flag("any")) {
            return;
        }
        for (Subject.Selected selected : subject.selected()) {
            Subject alone = new Subject(List.of(selected), subject.all(), true, subject.snapshots());
            if (!Checks.verdict(assertion, alone).passed()) {
                found.add("document " + selected.index() + " is the one that must not be there, but others differ");
            }
        }
    }

    private void failedTemplate() {
        if (!subject.negated()) {
            return;
        }
        String pattern = p.text("errorpattern");
        boolean any = p.text("errormessage").isEmpty() && pattern.isEmpty();
        for (Subject.Selected selected : subject.selected()) {
            if (selected.document().value().get(Document.RAW) instanceof String message) {
                if (any) {
                    found.add("the template fails; negated, `failedTemplate` without a message always passes");
                } else if (!pattern.isEmpty() && FailureChecks.matches(message, pattern)) {
                    found.add("the message matches `" + pattern + "`; negated, a pattern with special characters passes"
                            + " unless the message has it literally");
                }
                return;
            }
        }
    }

    private void length() {
        List<String> paths = p.text("path").isEmpty() ? p.texts("paths") : List.of(p.text("path"));
        for (String path : paths) {
            if (subject.negated()) {
                missing(path);
            }
            for (Subject.Selected selected : subject.selected()) {
                for (Object value : values(selected, path)) {
                    if (!(value instanceof List)) {
                        found.add("the value at `" + path + "` is no list, and counts as one of length 0");
                    }
                }
            }
        }
    }

    private void order() {
        boolean greater = type.startsWith("greater");
        for (Subject.Selected selected : subject.selected()) {
            for (Object value : values(selected, p.text("path"))) {
                Integer sign = OrderCheck.compare(value, p.any("value"));
                boolean holds = sign != null && (greater ? sign >= 0 : sign <= 0);
                if (sign == null || holds == subject.negated()) {
                    found.add("the value " + value + " is " + (holds ? "" : "not ") + (greater ? "greater" : "less")
                            + " than or equal to " + p.any("value"));
                }
            }
        }
    }

    private static List<@Nullable Object> values(Subject.Selected selected, String path) {
        try {
            return selected.document().at(path);
        } catch (PathSyntaxException e) {
            return List.of();
        }
    }
}
