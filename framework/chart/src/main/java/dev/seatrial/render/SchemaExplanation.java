/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ResolvedChart;
import dev.seatrial.chart.SchemaDescription;
import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.ValueOrigins;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of values that do not meet a schema who set them, and which keyword of the schema forbids them. */
final class SchemaExplanation {

    private static final int MOST = 5;
    private static final Pattern HELM_4 = Pattern.compile("- at '(.*?)': (.*)");
    private static final Pattern HELM_3 = Pattern.compile("- (\\(root\\)|[^:]*): (.*)");
    private static final Pattern QUOTED = Pattern.compile("'(.*?)'");
    private static final Pattern PLAIN = Pattern.compile("Additional property (.*) is not allowed|(.*) is required");

    private final KnownValues values;
    private final UserValues user;

    SchemaExplanation(KnownValues values, UserValues user) {
        this.values = values;
        this.user = user;
    }

    /**
     * A violation.
     *
     * @param chart whose schema is violated
     * @param scope where the values of the chart stand, with a dot at the end
     * @param keys where in those values
     */
    private record Violation(ResolvedChart chart, String scope, List<String> keys, String message) {

        /** Returns the paths of the values that it is about: of properties that are too many or missing, theirs. */
        List<String> paths() {
            List<String> names = new ArrayList<>();
            if (isExtra() || isMissing()) {
                Matcher quoted = QUOTED.matcher(message);
                while (quoted.find()) {
                    names.add(quoted.group(1));
                }
                Matcher plain = PLAIN.matcher(message);
                if (names.isEmpty() && plain.matches()) {
                    names.add(plain.group(1) == null ? plain.group(2) : plain.group(1));
                }
            }
            String own = scope + String.join(".", keys);
            String prefix = own.isEmpty() || own.endsWith(".") ? own : own + ".";
            return names.isEmpty()
                    ? List.of(own)
                    : names.stream().map(name -> prefix + name).toList();
        }

        boolean isExtra() {
            return message.matches("additional properties '.*|Additional property .* is not allowed");
        }

        boolean isMissing() {
            return message.matches("missing propert.*|.* is required");
        }
    }

    /** Returns the diagnostic with all that is known. */
    Diagnostic explain(Diagnostic error, String violations) {
        List<Violation> found = parse(violations);
        if (found.isEmpty()) {
            return error;
        }
        Violation first = found.get(0);
        Diagnostic told = first.paths().stream()
                .flatMap(path -> excerpt(path).stream())
                .findFirst()
                .map(error::withExcerpt)
                .orElse(error);
        List<String> facts = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        for (Violation violation : found.subList(0, Math.min(MOST, found.size()))) {
            violation.paths().stream()
                    .filter(path -> !path.equals(violation.scope()))
                    .map(values::describe)
                    .forEach(facts::add);
            schemas.add(violation.chart().fullPath() + "/values.schema.json" + keyword(violation));
        }
        told = facts.isEmpty() ? told : told.withFact("value", String.join("\n", facts));
        told = told.withFact(
                "schema", String.join("\n", schemas.stream().distinct().toList()));
        String hint = hint(first);
        return hint.isEmpty() ? told : told.withHint(hint);
    }

    private static String keyword(Violation violation) {
        return SchemaDescription.of(violation.chart().chart())
                .keyword(violation.keys(), violation.message())
                .map(pointer -> ", " + pointer)
                .orElse("");
    }

    private String hint(Violation violation) {
        String path = violation.paths().get(0);
        if (violation.isExtra()) {
            List<String> known = SchemaDescription.of(violation.chart().chart()).properties(violation.keys());
            return violation.paths().stream()
                    .map(extra -> Suggestions.didYouMean(extra.substring(extra.lastIndexOf('.') + 1), known))
                    .filter(meant -> !meant.isEmpty())
                    .findFirst()
                    .orElse("Take `" + path + "` away, or allow it in the schema.");
        }
        if (violation.isMissing()) {
            String meant = values.didYouMean(path);
            return meant.isEmpty() ? "Set `" + path + "`." : meant;
        }
        boolean number =
                violation.message().matches(".*(want integer|want number|Expected: integer|Expected: number).*");
        if (number && values.value(path) instanceof String text && text.matches("-?[0-9.]+")) {
            return "Write the number without quotes, and use `--set`, not `--set-string`.";
        }
        boolean string = violation.message().matches(".*(want string|Expected: string).*");
        if (string && !(values.value(path) instanceof java.util.Map) && values.value(path) != null) {
            return "Put the value in quotes, or use `--set-string`.";
        }
        return "";
    }

    private Optional<Excerpt> excerpt(String path) {
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

    private List<Violation> parse(String violations) {
        List<Violation> found = new ArrayList<>();
        Named chart = null;
        for (String line : violations.split("\n", -1)) {
            Named named = line.endsWith(":") && !line.startsWith("-") && !line.startsWith(" ")
                    ? named(values.chart(), "", line.substring(0, line.length() - 1))
                    : null;
            chart = named == null ? chart : named;
            Matcher helm4 = HELM_4.matcher(line);
            Matcher helm3 = HELM_3.matcher(line);
            if (chart != null && helm4.matches()) {
                found.add(new Violation(chart.chart, chart.scope, pointer(helm4.group(1)), helm4.group(2)));
            } else if (chart != null && helm3.matches()) {
                String field = helm3.group(1);
                List<String> keys = field.equals("(root)") ? List.of() : List.of(field.split("\\."));
                found.add(new Violation(chart.chart, chart.scope, keys, helm3.group(2)));
            }
        }
        return found;
    }

    private record Named(ResolvedChart chart, String scope) {}

    private static @Nullable Named named(ResolvedChart chart, String scope, String name) {
        if (chart.name().equals(name)) {
            return new Named(chart, scope);
        }
        for (ResolvedChart dependency : chart.dependencies()) {
            Named found = named(dependency, scope + dependency.name() + ".", name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<String> pointer(String text) {
        List<String> keys = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String token : text.substring(1).split("/", -1)) {
                keys.add(token.replace("~1", "/").replace("~0", "~"));
            }
        }
        return keys;
    }
}
