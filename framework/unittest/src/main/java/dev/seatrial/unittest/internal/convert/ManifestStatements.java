/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.Manifests;
import dev.seatrial.unittest.internal.check.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says an assertion of a suite about manifests. */
final class ManifestStatements {

    private final Manifests manifests;
    private final Targets targets;
    private final Wanted wanted;
    private final Calls calls;

    ManifestStatements(Manifests manifests, Targets targets, Wanted wanted) {
        this.manifests = manifests;
        this.targets = targets;
        this.wanted = wanted;
        this.calls = new Calls(manifests);
    }

    /** Says how many documents templates have. */
    List<Statement> counts(Map<String, List<Subject.Selected>> selected) {
        Object count = wanted.parameter("count");
        long wantedCount = count instanceof Number number ? number.longValue() : 0;
        List<Statement> statements = new ArrayList<>();
        if (wanted.negated()) {
            throw new Unsayable("`hasDocuments` under `not` has no counterpart");
        }
        for (String path : selected.keySet()) {
            if (path.endsWith(".txt")) {
                throw new Unsayable("notes are not counted");
            }
            Call from = Call.of("from", targets.template(path));
            Statement counted = manifests(
                    List.of(), List.of(from, wantedCount == 0 ? Call.of("isEmpty") : Call.of("hasSize", wantedCount)));
            statements.add(counted);
        }
        if (statements.isEmpty()) {
            throw new Unsayable("there is no template to look at");
        }
        return verified(statements);
    }

    /** Says that a template renders nothing. */
    List<Statement> nothing(String path) {
        Call from = Call.of("from", targets.template(path));
        List<Statement> said = List.of(manifests(List.of(), List.of(from, Call.of("isEmpty"))));
        return wanted.passes() && holds(said) ? said : unsayable();
    }

    /** Says the assertion about documents. */
    List<Statement> of(List<TestStatements.Group> groups) {
        List<Statement> all = new ArrayList<>();
        for (TestStatements.Group group : groups) {
            all.addAll(of(group));
        }
        return all.isEmpty() ? all : verified(all);
    }

    private List<Statement> of(TestStatements.Group group) {
        if (isAnyDocument()) {
            return anyDocument(group);
        }
        if (group.targets().size() > 1 && group.isWhole() && wanted.passes()) {
            for (List<List<Call>> way : ways(group.targets().get(0))) {
                List<Statement> each = each(group, way);
                if (!each.isEmpty() && holdsQuietly(each)) {
                    return each;
                }
            }
        }
        List<Statement> statements = new ArrayList<>();
        boolean isOnly = group.targets().size() == 1;
        for (Target target : group.targets()) {
            statements.addAll(one(target, isOnly));
        }
        return statements;
    }

    private List<Statement> each(TestStatements.Group group, List<List<Call>> way) {
        if (way.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        Call from = Call.of("from", group.targets().get(0).template());
        return way.stream()
                .map(chain -> manifests(List.of(), List.of(from, Call.of("each", new Call.Lambda("manifest", chain)))))
                .toList();
    }

    /** Of several documents that must not all be as wanted, it is not known which are; what is there to say decides. */
    private List<Statement> one(Target target, boolean isOnly) {
        List<Statement> first = List.of();
        for (List<List<Call>> way : ways(target)) {
            List<Statement> said =
                    way.stream().map(chain -> manifests(target.path(), chain)).toList();
            try {
                if (holds(said) == wanted.passes()) {
                    return said;
                }
                first = first.isEmpty() ? said : first;
            } catch (Unsayable e) {
                // an expression or quantity that is none in Java; the next way does without it
            }
        }
        return isOnly || wanted.passes() || first.isEmpty() ? unsayable() : first;
    }

    private List<List<List<Call>>> ways(Target target) {
        List<List<List<Call>>> ways = new ArrayList<>();
        switch (wanted.type()) {
            case "isKind" -> ways.addAll(TypedStatements.field("kind", wanted, target));
            case "isAPIVersion" -> ways.addAll(TypedStatements.field("apiVersion", wanted, target));
            case "containsDocument" -> ways.addAll(TypedStatements.document(wanted, target));
            case "lengthEqual" -> ways.addAll(TypedStatements.lengths(wanted, target));
            case "failedTemplate" -> ways.add(List.of(List.of()));
            case "equal" -> {
                if (!wanted.negated()) {
                    ways.addAll(new TypedStatements(wanted, target).ways());
                }
                ways.addAll(new ValueStatements(wanted, target).ways());
            }
            case "exists" -> {
                if (!wanted.negated()) {
                    ways.addAll(existing(target));
                }
                ways.addAll(new ValueStatements(wanted, target).ways());
            }
            default -> ways.addAll(new ValueStatements(wanted, target).ways());
        }
        return ways;
    }

    private List<List<List<Call>>> existing(Target target) {
        Place place = Place.of(wanted.path(), target.document());
        List<List<List<Call>>> ways = new ArrayList<>();
        place.single().forEach(path -> ways.add(List.of(List.of(Call.of("hasPath", path.toString())))));
        ways.add(List.of(
                List.of(Call.of("jsonPath", PathTranslation.expression(wanted.path())), Call.of("isNotEmpty"))));
        return ways;
    }

    private boolean isAnyDocument() {
        return wanted.type().equals("containsDocument") && (wanted.flag("any") || wanted.negated());
    }

    private List<Statement> anyDocument(TestStatements.Group group) {
        String kind = wanted.text("kind");
        Call from = Call.of("from", group.targets().get(0).template());
        List<List<Call>> ways = new ArrayList<>();
        for (String name : wanted.spellings().ofText(wanted.text("name"))) {
            if (wanted.negated()) {
                ways.add(
                        name.isEmpty()
                                ? List.of(Call.of("doesNotContain", kind))
                                : List.of(Call.of("doesNotContain", kind, name)));
                ways.add(
                        name.isEmpty()
                                ? List.of(from, Call.of("ofKind", kind), Call.of("isEmpty"))
                                : List.of(from, Call.of("ofKind", kind), Call.of("named", name), Call.of("isEmpty")));
            } else {
                ways.add(
                        name.isEmpty()
                                ? List.of(from, Call.of("ofKind", kind), Call.of("isNotEmpty"))
                                : List.of(Call.of("contains", kind, name)));
            }
        }
        for (List<Call> way : ways) {
            List<Statement> said = List.of(manifests(List.of(), way));
            if (holds(said) == wanted.passes()) {
                return said;
            }
        }
        return unsayable();
    }

    private static Statement manifests(List<Call> target, List<Call> chain) {
        return new Statement(Statement.Subject.MANIFESTS, target, chain);
    }

    private List<Statement> verified(List<Statement> statements) {
        return holds(statements) == wanted.passes() ? statements : unsayable();
    }

    private List<Statement> unsayable() {
        throw new Unsayable("`" + wanted.assertion().type() + "` has another verdict with the whole chart"
                + (wanted.path().isEmpty() ? "" : ", at `" + wanted.path() + "`"));
    }

    private boolean holdsQuietly(List<Statement> statements) {
        try {
            return holds(statements);
        } catch (Unsayable e) {
            return false;
        }
    }

    private boolean holds(List<Statement> statements) {
        return statements.stream()
                .allMatch(statement -> calls.hold(TestStatements.manifests(manifests), statement.all()));
    }
}
