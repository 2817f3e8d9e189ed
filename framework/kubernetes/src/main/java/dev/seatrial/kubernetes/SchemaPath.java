/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A path into a schema: names of fields or keys, and elements of lists. Keys may contain any character, so a path is a list of
 * steps and not a text. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SchemaPath {

    /** The path to the object itself. */
    public static final SchemaPath ROOT = new SchemaPath(List.of());

    /** A step of a path. */
    public sealed interface Step {}

    /** The field or the key with a name. */
    public record Key(String name) implements Step {}

    /** The elements of a list; the schema is the same for all. */
    public enum Element implements Step {
        EACH
    }

    /** Parses a path of fields, with {@code []} for elements: {@code spec.containers[].image}. */
    public static SchemaPath of(String text) {
        SchemaPath path = ROOT;
        for (String word : text.split("[.]", -1)) {
            String key = word;
            int elements = 0;
            while (key.endsWith("[]")) {
                key = key.substring(0, key.length() - 2);
                elements++;
            }
            path = path.key(key);
            for (int i = 0; i < elements; i++) {
                path = path.element();
            }
        }
        return path;
    }

    private final List<Step> steps;

    private SchemaPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Returns the path to a field, or to the value of a key, of the object at this path. */
    public SchemaPath key(String name) {
        return then(new Key(name));
    }

    /** Returns the path to the elements of the list at this path. */
    public SchemaPath element() {
        return then(Element.EACH);
    }

    /** Returns the steps, the first one first. */
    public List<Step> steps() {
        return steps;
    }

    SchemaPath then(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new SchemaPath(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchemaPath path && path.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Returns the text of this path, which {@link #of} accepts. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Key key) {
                text.append(text.isEmpty() ? "" : ".").append(key.name());
            } else {
                text.append("[]");
            }
        }
        return text.toString();
    }
}
