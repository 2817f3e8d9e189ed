/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What the API server rejects in an object.
 *
 * @param rule the kind of violation
 * @param manifest the object
 * @param path the value that is wrong, or that is missing; the path of the object itself has no steps
 * @param message the message of the API server, such as {@code Service "web" is invalid: spec.ports[0].port: Invalid value: ...}
 * @param advice what to do, as a sentence; null if the message says it all
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Violation(
        ValidationRule rule,
        Manifest manifest,
        ManifestPath path,
        String message,
        @Nullable String advice) {

    private static final int LONGEST_VALUE = 120;
    private static final int SHOWN = 10;

    /** Returns what to do, as a sentence. */
    public Optional<String> hint() {
        return Optional.ofNullable(advice);
    }

    /** Returns the template, with the line if it is known: {@code shop/templates/web.yaml:12}. */
    public String template() {
        return origin().map(LineOrigin::describe).orElse(manifest.source());
    }

    /** Returns the violation as a failure: the message, the rendered line, its template, and the values that it used. */
    public Diagnostic diagnostic() {
        Diagnostic told = Diagnostic.of(message);
        Optional<Span> span = span();
        if (span.isPresent()) {
            told = told.withExcerpt(new Excerpt(SourceFile.of(manifest.id().label(), manifest.text()), span.get()));
        }
        told = told.withFact("template", template());
        List<UsedValue> values = origin().map(LineOrigin::values).orElse(List.of());
        if (!values.isEmpty()) {
            told = told.withFact("value", values.stream().map(Violation::text).collect(Collectors.joining("\n")));
        }
        return advice == null ? told : told.withHint(advice);
    }

    /**
     * Returns violations as one failure: the first in full, then the messages of the others.
     *
     * @throws IndexOutOfBoundsException if there are none
     */
    @API(status = INTERNAL, since = "0.1")
    public static Diagnostic failure(List<Violation> violations) {
        Diagnostic first = violations.get(0).diagnostic();
        List<Violation> rest = violations.subList(1, violations.size());
        if (rest.isEmpty()) {
            return first;
        }
        List<String> lines = new ArrayList<>();
        rest.stream()
                .limit(SHOWN)
                .forEach(violation -> lines.add("%s (%s)".formatted(violation.message(), violation.template())));
        if (rest.size() > SHOWN) {
            lines.add("and %s".formatted(Counted.of(rest.size() - SHOWN, "more violation")));
        }
        return first.withFact("also", String.join("\n", lines));
    }

    private static String text(UsedValue used) {
        String where = used.setAt() == null ? "" : " (" + used.setAt() + ")";
        String json = Json.encodeRaw(used.value());
        return "`%s` is %s%s".formatted(used.path(), json.length() > LONGEST_VALUE ? "a long value" : json, where);
    }

    private Optional<LineOrigin> origin() {
        return span().flatMap(span ->
                manifest.provenance().ofLine(SourceFile.of("", manifest.text()).lineAt(span.start())));
    }

    /** Returns the place of the value in the text, or that of the closest value around it. */
    private Optional<Span> span() {
        for (int length = path.segments().size(); length > 0; length--) {
            ManifestPath prefix = path.prefix(length);
            if (manifest.resolve(prefix) instanceof PathResult.Found) {
                return manifest.spanOf(prefix);
            }
        }
        return manifest.spanOf(ManifestPath.of("kind"));
    }
}
