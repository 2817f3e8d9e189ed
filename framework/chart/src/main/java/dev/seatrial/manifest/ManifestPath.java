/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A path to a value in a manifest. Keys are separated by dots. A key with a dot or a bracket is quoted. List elements are selected by
 * position or by the value of a field:
 *
 * <pre>{@code
 * spec.template.spec.containers[name=web].image
 * metadata.labels['app.kubernetes.io/name']
 * spec.ports[0].port
 * spec.ports[-1].name
 * }</pre>
 *
 * <p>{@code [field=value]} must match exactly one element. Several matches are an error, since a test would only check the first of them.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ManifestPath {

    private static final Pattern PLAIN_KEY = Pattern.compile("[^.\\[\\]'\"]+");

    /** Parses a path. Throws a {@link PathSyntaxException} with the position if it is invalid. */
    public static ManifestPath of(String text) {
        return new ManifestPath(new PathParser(text).parse());
    }

    /** Returns a path with the given steps. */
    public static ManifestPath of(List<PathSegment> segments) {
        return new ManifestPath(segments);
    }

    private final List<PathSegment> segments;

    private ManifestPath(List<PathSegment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** Returns the steps of this path, outermost first. */
    public List<PathSegment> segments() {
        return segments;
    }

    /** Follows this path from the given value. */
    public PathResult in(@Nullable Object root) {
        Object value = root;
        for (int i = 0; i < segments.size(); i++) {
            PathResult next = PathStep.take(segments.get(i), value);
            if (next instanceof PathResult.Missing missing) {
                return new PathResult.Missing(i, value, missing.problem());
            }
            value = ((PathResult.Found) next).value();
        }
        return new PathResult.Found(value);
    }

    /** Returns the existing path in {@code root} that was most likely meant by this one, which does not exist. */
    public Optional<ManifestPath> nearestIn(@Nullable Object root) {
        return NearestPath.to(this, root);
    }

    /** Returns the first {@code count} steps of this path. */
    public ManifestPath prefix(int count) {
        return new ManifestPath(segments.subList(0, count));
    }

    /** Returns this path with the steps of another path appended. */
    public ManifestPath resolve(ManifestPath below) {
        return new ManifestPath(
                Stream.concat(segments.stream(), below.segments.stream()).toList());
    }

    /** Returns this path with one step appended. */
    public ManifestPath with(PathSegment segment) {
        return new ManifestPath(
                Stream.concat(segments.stream(), Stream.of(segment)).toList());
    }

    /** Returns the text of this path, which {@link #of(String)} accepts. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (PathSegment segment : segments) {
            append(text, segment);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, PathSegment segment) {
        if (segment instanceof PathSegment.Key key) {
            if (PLAIN_KEY.matcher(key.name()).matches()) {
                text.append(text.isEmpty() ? "" : ".").append(key.name());
            } else {
                text.append('[').append(quote(key.name())).append(']');
            }
        } else if (segment instanceof PathSegment.Index index) {
            text.append('[').append(index.position()).append(']');
        } else if (segment instanceof PathSegment.Match match) {
            boolean plain = PLAIN_KEY.matcher(match.value()).matches();
            text.append('[').append(match.field()).append('=');
            text.append(plain ? match.value() : quote(match.value())).append(']');
        }
    }

    private static String quote(String key) {
        return key.contains("'") ? '"' + key + '"' : "'" + key + "'";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ManifestPath path && segments.equals(path.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }
}
