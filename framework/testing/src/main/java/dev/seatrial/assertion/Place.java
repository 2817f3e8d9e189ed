/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.PathSegment;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.secret.internal.SecretPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value and its location: the manifest, the path in it and, for a value decoded from a text, the path in that text.
 * Every failure report starts from a place.
 *
 * @param manifest the manifest that contains the value
 * @param path the path in the manifest; null for the whole manifest
 * @param inside the format of a decoded text and the path in it; null for values of the manifest itself
 * @param value the value itself
 * @param user the label of what takes its value from here, such as an environment variable; null if that does not
 *     matter
 * @param scope all manifests of the release; null if they are not known
 */
record Place(
        Manifest manifest,
        @Nullable ManifestPath path,
        @Nullable Inside inside,
        @Nullable Object value,
        @Nullable String user,
        @Nullable Manifests scope) {

    /** A location in a decoded text. */
    record Inside(String format, @Nullable ManifestPath path) {}

    static Place of(Manifest manifest) {
        return new Place(manifest, null, null, manifest.content(), null, null);
    }

    /** Returns the place of a manifest among all manifests of its release. */
    static Place of(Manifest manifest, Manifests scope) {
        return new Place(manifest, null, null, manifest.content(), null, scope);
    }

    /** Returns what the schema of the kind says about a path below this place; steps count from the manifest. */
    KnownPath known(ManifestPath below) {
        boolean isQuery = path != null && path.segments().stream().anyMatch(Place::isJsonPath);
        return inside != null || isQuery
                ? new KnownPath(KnownPath.Verdict.FREE, 0, "", List.of())
                : new KindSchema(manifest, scope).find(join(path, below));
    }

    private static boolean isJsonPath(PathSegment segment) {
        return segment instanceof PathSegment.Key key && key.name().startsWith("$");
    }

    /** Returns the place at a path below this one; empty if the path does not exist. */
    Optional<Place> at(ManifestPath below) {
        return below.in(value) instanceof PathResult.Found found
                ? Optional.of(below(below, found.value()))
                : Optional.empty();
    }

    Place below(ManifestPath below, @Nullable Object found) {
        if (inside != null) {
            return new Place(
                    manifest, path, new Inside(inside.format(), join(inside.path(), below)), found, user, scope);
        }
        return new Place(manifest, join(path, below), null, found, user, scope);
    }

    /** Returns the place of the value that the text here decodes to. */
    Place decoded(String format, @Nullable Object meaning) {
        return new Place(manifest, path, new Inside(format, null), meaning, user, scope);
    }

    /** Returns the same place, labelled with what takes its value from here. */
    Place usedBy(String who) {
        return new Place(manifest, path, inside, value, who, scope);
    }

    /** Returns {@code `spec.replicas` of Deployment/web}. */
    String label() {
        return user == null ? own() : user + ", which is " + own() + ",";
    }

    /** Returns a path as a message shows it. A JSONPath is a single step, shown as it was written, behind the path to it. */
    private static String shown(ManifestPath path) {
        int last = path.segments().size() - 1;
        if (last < 0 || !isJsonPath(path.segments().get(last))) {
            return path.toString();
        }
        String query = ((PathSegment.Key) path.segments().get(last)).name();
        return last == 0 ? query : path.prefix(last) + query.substring(1);
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

    /** Returns whether this is the data of a Secret, or a value whose key says that it is a secret. */
    boolean isSecret() {
        return path != null && SecretPlaces.isSecret(manifest.content(), keys(path));
    }

    private static List<String> keys(ManifestPath path) {
        List<String> keys = new ArrayList<>();
        for (PathSegment step : path.segments()) {
            if (step instanceof PathSegment.Key key) {
                keys.add(key.name());
            } else if (step instanceof PathSegment.Index index) {
                keys.add("[" + index.position() + "]");
            } else if (step instanceof PathSegment.Match match) {
                keys.add("[" + match.field() + "=" + match.value() + "]");
            }
        }
        return keys;
    }

    /** Starts a failure report: the headline and the rendered line. */
    Diagnostic failure(String headline) {
        String sentence = headline.startsWith("the ") ? "The " + headline.substring(4) : headline;
        Diagnostic diagnostic = Diagnostic.of(sentence);
        return RenderedLine.of(manifest, path).map(diagnostic::withExcerpt).orElse(diagnostic);
    }

    /** Completes a failure report with the template line that rendered this place, and the values it used. */
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
