/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.ValueOrigins;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.chart.internal.SchemaDescription;
import dev.seatrial.chart.internal.ValuesViolations.InChart;
import dev.seatrial.chart.internal.schema.SchemaViolation;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains violations of a schema with the places where the values were set, and the keywords of the schema. */
final class SchemaExplanation {

    private static final int MOST = 5;

    private final KnownValues values;
    private final UserValues user;

    SchemaExplanation(KnownValues values, UserValues user) {
        this.values = values;
        this.user = user;
    }

    /** Returns the diagnostic with all known facts about the violations. */
    Diagnostic explain(Diagnostic error, List<InChart> violations) {
        if (violations.isEmpty()) {
            return error;
        }
        InChart first = violations.get(0);
        Diagnostic told = paths(first).stream()
                .flatMap(path -> excerpt(path).stream())
                .findFirst()
                .map(error::withExcerpt)
                .orElse(error);
        List<String> facts = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        for (InChart violation : violations.subList(0, Math.min(MOST, violations.size()))) {
            paths(violation).stream()
                    .filter(path -> !path.equals(violation.scope()))
                    .map(values::describe)
                    .forEach(facts::add);
            schemas.add(violation.chart().fullPath() + "/values.schema.json" + pointer(violation));
        }
        told = facts.isEmpty() ? told : told.withFact("value", String.join("\n", facts));
        told = told.withFact(
                "schema", String.join("\n", schemas.stream().distinct().toList()));
        String hint = hint(first);
        return hint.isEmpty() ? told : told.withHint(hint);
    }

    /** Returns the paths of the values of a violation. For additional or missing properties, these are the paths of the properties. */
    private List<ValuePath> paths(InChart found) {
        SchemaViolation violation = found.violation();
        ValuePath own = values.at(found.scope(), violation.at());
        return violation.isExtra() || violation.isMissing()
                ? violation.names().stream().map(own::child).toList()
                : List.of(own);
    }

    private static String pointer(InChart found) {
        return SchemaDescription.of(found.chart().chart())
                .pointer(found.violation())
                .filter(pointer -> !pointer.isEmpty())
                .map(pointer -> ", " + pointer)
                .orElse("");
    }

    private String hint(InChart found) {
        SchemaViolation violation = found.violation();
        ValuePath path = paths(found).get(0);
        if (violation.isExtra()) {
            List<String> known = SchemaDescription.of(found.chart().chart()).properties(violation.at());
            return violation.names().stream()
                    .map(extra -> Suggestions.didYouMean(extra, known))
                    .filter(meant -> !meant.isEmpty())
                    .findFirst()
                    .orElse("Take `" + path + "` away, or allow it in the schema.");
        }
        if (violation.isMissing()) {
            String meant = values.didYouMean(path);
            return meant.isEmpty() ? "Set `" + path + "`." : meant;
        }
        Object value = values.value(path);
        boolean number = violation.wants("integer") || violation.wants("number");
        if (number && value instanceof String text && text.matches("-?[0-9.]+")) {
            return "Write the number without quotes, and use `--set`, not `--set-string`.";
        }
        if (violation.wants("string") && value != null && !(value instanceof Map)) {
            return "Put the value in quotes, or use `--set-string`.";
        }
        return "";
    }

    private Optional<Excerpt> excerpt(ValuePath path) {
        Optional<Excerpt> given = user.excerpt(path);
        if (given.isPresent() || user.origin(path).isPresent()) {
            return given;
        }
        ResolvedChart root = values.chart();
        return root.chart()
                .valuesFile()
                .flatMap(file ->
                        ValueOrigins.excerpt(SourceFile.of(root.fullPath() + "/values.yaml", file.text()), path));
    }
}
