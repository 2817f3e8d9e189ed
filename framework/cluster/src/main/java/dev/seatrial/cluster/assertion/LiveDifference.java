/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Counted;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the objects that Helm sent with those in the cluster. Fields that only the cluster has are ignored. */
final class LiveDifference {

    /** The API server omits most fields that have the zero value of Go. */
    private static final Set<String> ZERO = Set.of("", "0", "false");

    private final List<String> lines = new ArrayList<>();

    private LiveDifference() {}

    /** Returns one line for each value that was sent and is different or missing in the cluster. */
    static List<String> between(Map<String, Object> sent, Map<String, Object> live) {
        LiveDifference difference = new LiveDifference();
        sent.forEach((key, value) -> {
            // The API server converts stringData to data and does not return it.
            if (!key.equals("stringData") && !key.equals("status")) {
                difference.compare(key, value, live.get(key));
            }
        });
        return difference.lines;
    }

    private void compare(String path, @Nullable Object sent, @Nullable Object live) {
        if (sent instanceof Map<?, ?> map) {
            Map<?, ?> other = live instanceof Map<?, ?> liveMap ? liveMap : Map.of();
            map.forEach((key, value) -> compare(path + "." + key, value, other.get(key)));
        } else if (sent instanceof List<?> list) {
            List<?> other = live instanceof List<?> liveList ? liveList : List.of();
            for (int i = 0; i < list.size(); i++) {
                compare(path + "[" + i + "]", list.get(i), partner(list.get(i), other, i));
            }
            if (other.size() > list.size()) {
                lines.add(path + " has " + Counted.of(other.size(), "item") + ", but " + list.size()
                        + (list.size() == 1 ? " was" : " were") + " sent");
            }
        } else if (sent != null && !same(sent, live)) {
            lines.add(path + " is " + live + ", but " + sent + " was sent");
        }
    }

    /** Items with a name are matched by name, since the cluster may have them in another order. */
    private static @Nullable Object partner(@Nullable Object item, List<?> others, int index) {
        if (item instanceof Map<?, ?> map && map.get("name") != null) {
            for (Object other : others) {
                if (other instanceof Map<?, ?> otherMap && map.get("name").equals(otherMap.get("name"))) {
                    return other;
                }
            }
        }
        return index < others.size() ? others.get(index) : null;
    }

    private static boolean same(Object sent, @Nullable Object live) {
        String a = String.valueOf(sent);
        String b = String.valueOf(live);
        if (a.equals(b) || (live == null && ZERO.contains(a))) {
            return true;
        }
        try {
            return live != null && Quantity.parse(a).equals(Quantity.parse(b));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
