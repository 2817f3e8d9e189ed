/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The ClusterRoles that every API server creates, such as {@code cluster-admin}, {@code admin}, {@code edit} and {@code view}, as
 * Kubernetes' own test data lists them ({@code plugin/pkg/auth/authorizer/rbac/bootstrappolicy}). Administrators may change
 * them; these are their rules in a fresh cluster.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BuiltInRoles {

    private static final String FILE = "roles.txt";

    /** Read when the first version is asked for. */
    private static final class Known {
        private static final Map<Integer, BuiltInRoles> BY_MINOR = new HashMap<>();

        static {
            List<List<String>> rows = FactFile.rows(FILE);
            for (KubernetesMinor minor : KubernetesMinor.known()) {
                BY_MINOR.put(minor.number(), new BuiltInRoles(rows, minor));
            }
        }
    }

    /** Collects the lines about one role. */
    private static final class Lines {
        private final Map<String, String> labels = new TreeMap<>();
        private final List<Map<String, String>> aggregates = new ArrayList<>();
        private final List<AccessRule> rules = new ArrayList<>();
        private final Set<String> groups = new HashSet<>();

        void add(List<String> columns) {
            switch (columns.get(2)) {
                case "labels" -> labels.putAll(pairs(columns.get(3)));
                case "aggregates" -> aggregates.add(pairs(columns.get(3)));
                case "bound" -> groups.add(columns.get(3));
                case "allows" ->
                    rules.add(new AccessRule(
                            words(columns.get(3)),
                            words(columns.get(4)),
                            words(columns.get(5)),
                            words(columns.get(6)),
                            words(columns.get(7))));
                default -> throw new IllegalStateException("%s: %s".formatted(FILE, columns));
            }
        }

        BuiltInRole role(String name) {
            return new BuiltInRole(name, labels, aggregates, rules, groups);
        }
    }

    /**
     * Returns the roles of a minor version.
     *
     * @throws IllegalArgumentException if the version is not {@linkplain KubernetesMinor#isKnown known}
     */
    public static BuiltInRoles of(KubernetesMinor minor) {
        BuiltInRoles roles = Known.BY_MINOR.get(minor.number());
        if (roles == null) {
            throw new IllegalArgumentException("The roles of Kubernetes %s are not known, only those of %s to %s."
                    .formatted(minor, KubernetesMinor.OLDEST, KubernetesMinor.NEWEST));
        }
        return roles;
    }

    private final Map<String, BuiltInRole> byName = new TreeMap<>();

    private BuiltInRoles(List<List<String>> rows, KubernetesMinor minor) {
        Map<String, Lines> lines = new TreeMap<>();
        for (List<String> columns : rows) {
            if (MinorSet.parse(columns.get(1)).contains(minor.number())) {
                lines.computeIfAbsent(columns.get(0), name -> new Lines()).add(columns);
            }
        }
        lines.forEach((name, found) -> byName.put(name, found.role(name)));
    }

    /** Returns all roles, by name. */
    public List<BuiltInRole> all() {
        return List.copyOf(byName.values());
    }

    /** Returns the role of a name, or nothing if it is not built in. */
    public Optional<BuiltInRole> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Map<String, String> pairs(String column) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : words(column)) {
            int equals = pair.indexOf('=');
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    private static List<String> words(String column) {
        return column.equals("-")
                ? List.of()
                : FactFile.split(column, ',').stream()
                        .map(word -> word.equals("core") ? "" : word)
                        .toList();
    }
}
