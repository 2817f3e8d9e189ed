/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.UsedValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it stands: in which manifest, at which path, and, of a value that was decoded out of a text, in which
 * text. Every failure is told from here.
 *
 * @param manifest the manifest that holds the value
 * @param path where in the manifest; null is the whole of it
 * @param inside of a decoded value, where in the decoded text and how it was decoded; null for values of the manifest
 * @param value the value itself
 * @param user who gets the value from here, such as an environment variable; null for nobody of interest
 */
record Place(
        Manifest manifest,
        @Nullable ManifestPath path,
        @Nullable Inside inside,
        @Nullable Object value,
        @Nullable String user) {

    /** A position in a text that was decoded. */
    record Inside(String format, @Nullable ManifestPath path) {}

    static Place of(Manifest manifest) {
        return new Place(manifest, null, null, manifest.content(), null);
    }

    /** Returns the place that a path below this one leads to, or nothing where it does not exist. */
    Optional<Place> at(ManifestPath below) {
        return below.in(value) instanceof PathResult.Found found
                ? Optional.of(below(below, found.value()))
                : Optional.empty();
    }

    Place below(ManifestPath below, @Nullable Object found) {
        if (inside != null) {
            return new Place(manifest, path, new Inside(inside.format(), join(inside.path(), below)), found, user);
        }
        return new Place(manifest, join(path, below), null, found, user);
    }

    /** Returns the place of what the text here means once decoded. */
    Place decoded(String format, @Nullable Object meaning) {
        return new Place(manifest, path, new Inside(format, null), meaning, user);
    }

    /** Returns the same place as seen by somebody who gets the value from here. */
    Place usedBy(String who) {
        return new Place(manifest, path, inside, value, who);
    }

    /** Returns {@code `spec.replicas` of Deployment/web}. */
    String label() {
        return user == null ? own() : user + ", which is " + own() + ",";
    }

    /** A JSONPath is a single step, and reads better as it was written. */
    private static String shown(ManifestPath path) {
        String text = path.toString();
        return text.startsWith("['$") || text.startsWith("[\"$") ? text.substring(2, text.length() - 2) : text;
    }

    private String own() {
        String outer = path == null
                ? manifest.id().label()
                : "`" + shown(path) + "` of " + manifest.id().label();
        if (inside == null) {
            return outer;
        }
        String text = "the " + inside.format() + " in " + outer;
        return inside.path() == null ? text : "`" + shown(inside.path()) + "` of " + text;
    }

    /** Starts the report of a failure: the headline, the rendered line, and the template that wrote it. */
    Diagnostic failure(String headline) {
        String sentence = headline.startsWith("the ") ? "The " + headline.substring(4) : headline;
        Diagnostic diagnostic = Diagnostic.of(sentence);
        return RenderedLine.of(manifest, path).map(diagnostic::withExcerpt).orElse(diagnostic);
    }

    /** Ends the report of a failure with the template line that wrote this place. */
    Diagnostic explained(Diagnostic diagnostic) {
        OptionalInt line = RenderedLine.number(manifest, path);
        Optional<LineOrigin> origin =
                line.isPresent() ? manifest.provenance().ofLine(line.getAsInt()) : Optional.empty();
        Diagnostic told =
                diagnostic.withFact("template", origin.map(LineOrigin::describe).orElse(manifest.source()));
        List<UsedValue> values = origin.map(LineOrigin::values).orElse(List.of());
        return values.isEmpty()
                ? told
                : told.withFact("value", values.stream().map(Place::told).collect(Collectors.joining("\n")));
    }

    private static String told(UsedValue used) {
        String where = used.setAt() == null ? "" : " (" + used.setAt() + ")";
        return "`%s` is %s%s".formatted(used.path(), Shown.inline(used.value()), where);
    }

    private static ManifestPath join(@Nullable ManifestPath first, ManifestPath second) {
        return first == null ? second : first.resolve(second);
    }
}
