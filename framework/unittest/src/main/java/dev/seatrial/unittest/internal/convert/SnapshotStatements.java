/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;

/** Says comparisons with snapshots. Each snapshot of a test has a name of its own. */
final class SnapshotStatements {

    private SnapshotStatements() {}

    static List<Statement> of(Wanted wanted, TestStatements.Group group) {
        check(wanted);
        if (group.targets().size() > 1 && group.isWhole() && wanted.path().isEmpty()) {
            String template = group.targets().get(0).template();
            String name = template.replaceFirst("^templates/", "")
                    .replaceFirst("\\.[a-z]+$", "")
                    .replace('/', '-');
            return List.of(statement(Call.of("named", name), Call.of("of", new Call.Selection(template))));
        }
        return group.targets().stream().map(target -> one(wanted, target)).toList();
    }

    private static Statement one(Wanted wanted, Target target) {
        String kind = target.manifest().kind();
        String name = target.manifest().name();
        if (target.path().size() > 1) {
            throw new Unsayable("a snapshot needs a manifest that its kind and name tell from others");
        }
        if (wanted.path().isEmpty()) {
            return statement(Call.of("of", kind, name));
        }
        List<ManifestPath> paths = Place.of(wanted.path(), target.document()).single();
        if (paths.isEmpty()) {
            throw new Unsayable("a snapshot of several values has no counterpart");
        }
        String path = paths.get(0).toString();
        return statement(Call.of("of", kind, name, path));
    }

    static Statement notes(Wanted wanted) {
        check(wanted);
        return statement(Call.of("notes"));
    }

    private static Statement statement(Call... calls) {
        List<Call> all = new ArrayList<>(List.of(calls));
        all.add(Call.of("matches"));
        return new Statement(Statement.Subject.SNAPSHOT, List.of(), List.copyOf(all));
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
