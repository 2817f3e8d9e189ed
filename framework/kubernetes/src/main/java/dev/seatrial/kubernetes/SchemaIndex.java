/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The definitions of one version by name, and their names by type. */
final class SchemaIndex {

    private final Map<String, String> definitions;
    private final Map<ResourceType, String> names;

    private SchemaIndex(Map<String, String> definitions, Map<ResourceType, String> names) {
        this.definitions = definitions;
        this.names = names;
    }

    static SchemaIndex of(List<SchemaTable.Line> lines, KubernetesMinor minor) {
        Map<String, String> definitions = new HashMap<>();
        Map<ResourceType, String> names = new HashMap<>();
        for (SchemaTable.Line line : lines) {
            if (line.minors().contains(minor.number())) {
                definitions.put(line.name(), line.rest());
                if (line.rest().charAt(0) != '-') {
                    names.put(ResourceType.parse(kind(line.rest())), line.name());
                }
            }
        }
        return new SchemaIndex(definitions, names);
    }

    private static String kind(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '\t' && rest.charAt(end) != '*') {
            end++;
        }
        return rest.substring(0, end);
    }

    Set<ResourceType> types() {
        return Set.copyOf(names.keySet());
    }

    Optional<String> nameOf(ResourceType type) {
        return Optional.ofNullable(names.get(type));
    }

    String definition(String name) {
        String definition = definitions.get(name);
        if (definition == null) {
            throw new IllegalArgumentException("There is no definition `%s`.".formatted(name));
        }
        return definition;
    }
}
