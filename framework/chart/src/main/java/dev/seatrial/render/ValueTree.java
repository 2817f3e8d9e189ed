/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.template.internal.go.GoMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The values of one render, with the paths of the objects in them. Maps and lists are found by identity, so it does not matter how a
 * template reached them: through {@code .Values}, {@code with}, {@code range}, or the dot of an included template. Belongs to one
 * render, like its {@link TemplateExecution}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ValueTree {

    private final Map<String, @Nullable Object> root;
    private @Nullable IdentityHashMap<Object, ValuePath> paths;

    ValueTree(Map<String, @Nullable Object> root) {
        this.root = root;
    }

    /** Returns all values of the chart, with those of dependencies below their names. Must not be changed. */
    public Map<String, @Nullable Object> root() {
        return root;
    }

    /**
     * Returns the path of a map or list. An object that is in several places, such as a global, has the shortest of its paths, and among
     * paths of the same length the first in alphabetical order.
     *
     * @param value the same object that is in the values, or the {@code .Values} of a chart
     */
    public Optional<ValuePath> pathOf(@Nullable Object value) {
        Object known = value instanceof GoMap map ? map.entries() : value;
        return known instanceof Map || known instanceof List
                ? Optional.ofNullable(paths().get(known))
                : Optional.empty();
    }

    /** Returns the path of a text that contains actions, by the identity of the text. */
    Optional<ValuePath> pathOfTemplate(String text) {
        return Optional.ofNullable(paths().get(text));
    }

    private IdentityHashMap<Object, ValuePath> paths() {
        IdentityHashMap<Object, ValuePath> known = paths;
        if (known == null) {
            known = index(root);
            paths = known;
        }
        return known;
    }

    private record Place(ValuePath path, Object value) {}

    private static IdentityHashMap<Object, ValuePath> index(Map<String, @Nullable Object> root) {
        IdentityHashMap<Object, ValuePath> paths = new IdentityHashMap<>();
        Queue<Place> open = new ArrayDeque<>(List.of(new Place(ValuePath.ROOT, root)));
        for (Place place = open.poll(); place != null; place = open.poll()) {
            Object value = place.value();
            boolean known = value instanceof Map
                    || value instanceof List
                    || (value instanceof String text && text.contains("{{"));
            if (known && paths.putIfAbsent(value, place.path()) == null) {
                children(place, open);
            }
        }
        return paths;
    }

    private static void children(Place place, Queue<Place> open) {
        if (place.value() instanceof Map<?, ?> map) {
            List<String> keys = new ArrayList<>();
            map.keySet().forEach(key -> keys.add(String.valueOf(key)));
            keys.sort(null);
            for (String key : keys) {
                add(place.path().child(key), map.get(key), open);
            }
        } else if (place.value() instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(place.path().child(i), list.get(i), open);
            }
        }
    }

    private static void add(ValuePath path, @Nullable Object value, Queue<Place> open) {
        if (value != null) {
            open.add(new Place(path, value));
        }
    }
}
