/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says comparisons with snapshots. Each of a test needs a name of its own. */
final class SnapshotNames {

    private final Set<String> used = new HashSet<>();

    List<Statement> of(Wanted wanted, TestStatements.Group group) {
        check(wanted);
        if (group.targets().size() > 1 && group.isWhole() && wanted.path().isEmpty()) {
            String template = group.targets().get(0).template();
            String name = template.replaceAll("^.*/|\\.[a-z]+$", "");
            return List.of(statement(name, true, Call.of("of", new Call.Selection(template))));
        }
        return group.targets().stream().map(target -> one(wanted, target)).toList();
    }

    private Statement one(Wanted wanted, Target target) {
        String kind = target.manifest().kind();
        String name = target.manifest().name();
        if (target.path().size() > 1) {
            throw new Unsayable("a snapshot needs a manifest that its kind and name tell from others");
        }
        if (wanted.path().isEmpty()) {
            return statement(kind + "-" + name, false, Call.of("of", kind, name));
        }
        List<dev.seatrial.manifest.ManifestPath> paths = Place.of(wanted.path(), target.document()).single();
        if (paths.isEmpty()) {
            throw new Unsayable("a snapshot of several values has no counterpart");
        }
        String path = paths.get(0).toString();
        return statement(kind + "-" + name + "-" + path, false, Call.of("of", kind, name, path));
    }

    Statement notes(Wanted wanted) {
        check(wanted);
        return statement("notes", false, Call.of("notes"));
    }

    private Statement statement(String name, boolean isNamed, Call call) {
        if (!used.add(name)) {
            // the same snapshot again; that it is compared once is enough
            return new Statement(Statement.Subject.SNAPSHOT, List.of(), List.of(call, Call.of("matches")));
        }
        return isNamed
                ? new Statement(
                        Statement.Subject.SNAPSHOT, List.of(), List.of(Call.of("named", name), call, Call.of("matches")))
                : new Statement(Statement.Subject.SNAPSHOT, List.of(), List.of(call, Call.of("matches")));
    }

    private static void check(Wanted wanted) {
        if (!wanted.passes()) {
            throw new Unsayable("its snapshot differs");
        }
        if (wanted.negated() || wanted.parameter("matchRegex") != null || wanted.parameter("notMatchRegex") != null) {
            throw new Unsayable("a snapshot under `not` or with a pattern has no counterpart");
        }
    }
}
