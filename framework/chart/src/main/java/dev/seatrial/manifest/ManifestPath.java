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
 * Leads to one value of a manifest. Keys are joined with dots; a key that holds a dot or a bracket is quoted; list
 * elements are picked by position or by what they say:
 *
 * <pre>{@code
 * spec.template.spec.containers[name=web].image
 * metadata.labels['app.kubernetes.io/name']
 * spec.ports[0].port
 * spec.ports[-1].name
 * }</pre>
 *
 * <p>{@code [field=value]} must fit exactly one element: two that fit are an error, because a test that looked at the
 * first alone would not see the second.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ManifestPath {

    private static final Pattern PLAIN_KEY = Pattern.compile("[^.\\[\\]'\"]+");

    /** Reads a path, or throws {@link PathSyntaxException}, which shows where it goes wrong. */
    public static ManifestPath of(String text) {
        return new ManifestPath(new PathParser(text).parse());
    }

    /** Returns the path of the given steps. */
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

    /** Returns the path that exists in {@code root} and most likely was meant by this one, which does not. */
    public Optional<ManifestPath> nearestIn(@Nullable Object root) {
        return NearestPath.to(this, root);
    }

    /** Returns the first {@code count} steps of this path. */
    public ManifestPath prefix(int count) {
        return new ManifestPath(segments.subList(0, count));
    }

    /** Returns the path that goes on from here with the steps of another. */
    public ManifestPath resolve(ManifestPath below) {
        return new ManifestPath(
                Stream.concat(segments.stream(), below.segments.stream()).toList());
    }

    /** Returns the path that goes on from here with one more step. */
    public ManifestPath with(PathSegment segment) {
        return new ManifestPath(
                Stream.concat(segments.stream(), Stream.of(segment)).toList());
    }

    /** Returns the path as a user would write it, which {@link #of(String)} reads back. */
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
