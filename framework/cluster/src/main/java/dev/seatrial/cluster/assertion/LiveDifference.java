/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.manifest.FieldChange;
import dev.seatrial.manifest.ListKeys;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.PathSegment;
import dev.seatrial.manifest.ResourceId;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares an object that was sent with the one in the cluster. What only the cluster has does not count. */
final class LiveDifference {

    /** The API server leaves out of most fields what is Go's zero value. */
    private static final Set<String> ZERO = Set.of("", "0", "false");

    /** The API server turns stringData into data and does not give it back; the status is its own. */
    private static final Set<String> NOT_KEPT = Set.of("stringData", "status");

    private static final ResourceId ANY = new ResourceId("", "", null, "");

    private final Map<String, Object> sent;
    private final Map<String, Object> live;

    private LiveDifference(Map<String, Object> sent, Map<String, Object> live) {
        this.sent = sent;
        this.live = live;
    }

    /** Returns one line for each value that was sent and that the cluster does not have. */
    static List<String> between(Map<String, Object> sent, Map<String, Object> live) {
        Map<String, Object> kept = new TreeMap<>(sent);
        kept.keySet().removeAll(NOT_KEPT);
        LiveDifference difference = new LiveDifference(kept, live);
        Set<String> lines = new LinkedHashSet<>();
        for (FieldChange change : FieldChange.between(ANY, kept, live, ListKeys.byName())) {
            difference.line(change).ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private Optional<String> line(FieldChange change) {
        return switch (change.kind()) {
            case ADDED -> moreItems(change.path());
            case REMOVED, CHANGED ->
                same(change.before(), change.after())
                        ? Optional.empty()
                        : Optional.of(
                                change.path() + " is " + change.after() + ", but " + change.before() + " was sent");
            case REORDERED -> Optional.empty();
        };
    }

    private Optional<String> moreItems(ManifestPath added) {
        List<PathSegment> segments = added.segments();
        if (segments.get(segments.size() - 1) instanceof PathSegment.Key) {
            return Optional.empty();
        }
        ManifestPath list = added.prefix(segments.size() - 1);
        int wanted = items(list, sent);
        return Optional.of(list + " has " + Counted.of(items(list, live), "item") + ", but " + wanted
                + (wanted == 1 ? " was" : " were") + " sent");
    }

    private static int items(ManifestPath path, Map<String, Object> root) {
        return path.in(root) instanceof PathResult.Found found && found.value() instanceof List<?> list
                ? list.size()
                : 0;
    }

    private static boolean same(@Nullable Object sent, @Nullable Object live) {
        if (live == null) {
            return isZero(sent);
        }
        String a = String.valueOf(sent);
        String b = String.valueOf(live);
        if (sent == null || a.equals(b)) {
            return true;
        }
        try {
            return Quantity.parse(a).equals(Quantity.parse(b));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZero(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(LiveDifference::isZero);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(LiveDifference::isZero);
        }
        return value == null || ZERO.contains(value.toString());
    }
}
