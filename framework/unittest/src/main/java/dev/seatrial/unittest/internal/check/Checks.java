/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.unittest.internal.suite.AssertionFields;

/** Makes the checks of all types of assertions. */
public final class Checks {

    private Checks() {}

    /**
     * Looks at the documents of one template.
     *
     * @return the verdict, which mentions every document and value that is not as expected
     */
    public static Verdict verdict(AssertionFields assertion, Subject subject) {
        Verdict verdict = new Verdict();
        of(assertion).apply(subject, verdict);
        return verdict;
    }

    /** Tells whether the key of an assertion is the antonym of another one, such as {@code notEqual}. */
    public static boolean isAntonym(String type) {
        return switch (type) {
            case "isNull", "isNotSubset", "isNotNullOrEmpty", "isNotEmpty", "isNotType" -> true;
            default -> type.startsWith("not");
        };
    }

    private static Check of(AssertionFields assertion) {
        Parameters p = new Parameters(assertion.parameters());
        return switch (assertion.type()) {
            case "equal", "notEqual" -> EqualityChecks.equal(p);
            case "equalRaw", "notEqualRaw" -> EqualityChecks.raw(p);
            case "exists", "notExists", "isNull", "isNotNull" -> PresenceChecks.exists(p);
            case "isNullOrEmpty", "isNotNullOrEmpty", "isEmpty", "isNotEmpty" -> PresenceChecks.empty(p);
            case "isType", "isNotType" -> PresenceChecks.type(p);
            case "matchRegex", "notMatchRegex" -> RegexChecks.value(p);
            case "matchRegexRaw", "notMatchRegexRaw" -> RegexChecks.raw(p);
            case "contains", "notContains" -> CollectionChecks.contains(p);
            case "isSubset", "isNotSubset" -> CollectionChecks.subset(p);
            case "lengthEqual", "notLengthEqual" -> LengthCheck.of(p);
            case "greaterOrEqual", "notGreaterOrEqual" -> OrderCheck.greater(p);
            case "lessOrEqual", "notLessOrEqual" -> OrderCheck.less(p);
            case "isKind" -> DocumentChecks.field(p, "kind");
            case "isAPIVersion" -> DocumentChecks.field(p, "apiVersion");
            case "hasDocuments" -> DocumentChecks.count(p);
            case "containsDocument" -> DocumentChecks.contains(p);
            case "matchSnapshot" -> SnapshotChecks.value(p);
            case "matchSnapshotRaw" -> SnapshotChecks.raw();
            case "failedTemplate", "notFailedTemplate" -> FailureChecks.failed(p);
            default -> (subject, verdict) -> verdict.fail(); // an assertion that is null
        };
    }
}
