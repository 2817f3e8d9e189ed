/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which places of a manifest hold secrets. */
public final class SecretPlaces {

    private static final Pattern ELEMENT = Pattern.compile("\\[(?:(?<index>\\d{1,9})|(?<field>[^=]+)=(?<value>.*))]");

    private SecretPlaces() {}

    /**
     * Returns whether a path leads to the data of a Secret, also of one in a List, or to the value of a key that says that it
     * is a secret.
     *
     * @param content the manifest
     * @param path the keys of the path; list elements as {@code [3]} or {@code [name=web]}
     */
    public static boolean isSecret(Map<?, ?> content, List<String> path) {
        Object at = content;
        Object parent = null;
        for (String step : path) {
            if (at instanceof Map<?, ?> map
                    && "Secret".equals(map.get("kind"))
                    && (step.equals("data") || step.equals("stringData"))) {
                return true;
            }
            parent = at;
            at = child(at, step);
        }
        if (path.isEmpty() || !(at instanceof String || at instanceof Number)) {
            return false;
        }
        String key = path.get(path.size() - 1);
        String name =
                key.equals("value") && parent instanceof Map<?, ?> map && map.get("name") instanceof String variable
                        ? variable
                        : key;
        return SecretText.isMasked(name, String.valueOf(at), Set.of());
    }

    private static @Nullable Object child(@Nullable Object node, String step) {
        if (node instanceof Map<?, ?> map) {
            return map.get(step);
        }
        Matcher element = ELEMENT.matcher(step);
        if (!(node instanceof List<?> list) || !element.matches()) {
            return null;
        }
        if (element.group("index") != null) {
            int index = Integer.parseInt(element.group("index"));
            return index < list.size() ? list.get(index) : null;
        }
        return list.stream()
                .filter(each -> each instanceof Map<?, ?> map
                        && element.group("value").equals(String.valueOf(map.get(element.group("field")))))
                .findFirst()
                .orElse(null);
    }
}
