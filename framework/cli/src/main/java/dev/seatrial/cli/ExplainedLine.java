/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.LinePart;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains where one line of the output comes from, for {@code --explain-line}. */
final class ExplainedLine {

    private static final int LONGEST_VALUE = 80;

    private final RenderedChart rendered;

    ExplainedLine(RenderedChart rendered) {
        this.rendered = rendered;
    }

    /**
     * Explains a line.
     *
     * @param place {@code Deployment/web:12}, or {@code templates/web.yaml:12} for a line of all that the template wrote
     */
    String explain(String place) {
        int colon = place.lastIndexOf(':');
        String name = colon < 0 ? place : place.substring(0, colon);
        String number = colon < 0 ? "" : place.substring(colon + 1);
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new UsageException(
                    "--explain-line needs the number of a line, as in `Deployment/web:12` or `templates/web.yaml:12`");
        }
        int line = Integer.parseInt(number);
        List<Manifest> manifests = rendered.manifests().stream()
                .filter(manifest -> name.equals(label(manifest)))
                .toList();
        if (manifests.size() > 1) {
            throw new UsageException("there are " + manifests.size() + " manifests " + name
                    + "; name the template and its line instead, for example "
                    + manifests.get(0).source() + ":1");
        }
        if (manifests.size() == 1) {
            Manifest manifest = manifests.get(0);
            return explain(name, manifest.text(), line, manifest.provenance().ofLine(line));
        }
        String path = path(name);
        return explain(path, rendered.files().getOrDefault(path, ""), line, rendered.origin(path, line));
    }

    private static String label(Manifest manifest) {
        return manifest.kind() + "/" + manifest.name();
    }

    private String path(String name) {
        return rendered.files().keySet().stream()
                .filter(path -> path.equals(name)
                        || path.substring(path.indexOf('/') + 1).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private UsageException unknown(String name) {
        Set<String> known = new LinkedHashSet<>();
        rendered.manifests().stream().map(ExplainedLine::label).forEach(known::add);
        known.addAll(rendered.files().keySet());
        String meant = Suggestions.didYouMean(name, known);
        return new UsageException(
                "the chart has no manifest and no template " + name + (meant.isEmpty() ? "" : "; " + meant));
    }

    private static String explain(String name, String text, int number, Optional<LineOrigin> origin) {
        List<String> lines = text.lines().toList();
        if (number > lines.size()) {
            throw new UsageException(name + " has " + lines.size() + " lines only");
        }
        Diagnostic told =
                Diagnostic.of(name + ":" + number + ": " + lines.get(number - 1).strip());
        if (origin.isEmpty()) {
            return DiagnosticRenderer.render(told.withFact("written by", "unknown, as for all blank lines"));
        }
        LineOrigin known = origin.get();
        List<String> parts = new ArrayList<>();
        known.parts().forEach(part -> parts.add(part(part)));
        told = told.withFact("written by", String.join("\n", parts));
        told = with(told, "values", known.values());
        told = with(told, "decided by", known.decidedBy());
        if (!known.derivedFrom().isEmpty()) {
            told = told.withFact(
                    "derived from",
                    known.derivedFrom().stream().map(TemplateLocation::toString).collect(Collectors.joining("\n")));
        }
        return DiagnosticRenderer.render(told);
    }

    private static String part(LinePart part) {
        StringBuilder text = new StringBuilder();
        text.append(part.writtenBy()).append(':').append(part.column());
        text.append(part.literal() ? " (text)" : " (action)");
        part.includedFrom().forEach(call -> text.append(", included from ").append(call));
        return text.toString();
    }

    private static Diagnostic with(Diagnostic told, String name, List<UsedValue> values) {
        return values.isEmpty()
                ? told
                : told.withFact(name, values.stream().map(ExplainedLine::text).collect(Collectors.joining("\n")));
    }

    private static String text(UsedValue used) {
        String where = used.setAt() == null ? "" : " (" + used.setAt() + ")";
        String json = Json.encodeRaw(used.value());
        return "`%s` is %s%s".formatted(used.path(), json.length() > LONGEST_VALUE ? "a long value" : json, where);
    }
}
