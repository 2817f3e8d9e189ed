/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes.generator;

import dev.seatrial.template.internal.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ClusterRoles that every API server creates, in the form that {@code roles.txt} describes. The source is the test
 * data of Kubernetes itself, which its own tests compare with what the API server creates.
 */
final class RoleLines {

    private static final String FOLDER = "plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata";
    private static final List<String> FIELDS =
            List.of("verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs");

    private final Minors lines;

    RoleLines(Minors lines) {
        this.lines = lines;
    }

    void add(GoModule module) {
        Path folder = module.folder().resolve(FOLDER);
        for (String file : List.of("cluster-roles.yaml", "controller-roles.yaml")) {
            items(folder.resolve(file)).forEach(role -> addRole(role, module.minor()));
        }
        items(folder.resolve("cluster-role-bindings.yaml")).forEach(binding -> addBinding(binding, module.minor()));
    }

    private void addRole(Map<?, ?> role, int minor) {
        String name = name(role);
        if (map(role.get("metadata")).get("labels") instanceof Map<?, ?> labels) {
            lines.add(name, "labels\t" + pairs(labels), minor);
        }
        for (Object selector : list(map(role.get("aggregationRule")).get("clusterRoleSelectors"))) {
            lines.add(name, "aggregates\t" + pairs(map(map(selector).get("matchLabels"))), minor);
        }
        for (Object rule : list(role.get("rules"))) {
            List<String> columns = new ArrayList<>(List.of("allows"));
            FIELDS.forEach(field -> columns.add(joined(list(map(rule).get(field)))));
            lines.add(name, String.join("\t", columns), minor);
        }
    }

    private void addBinding(Map<?, ?> binding, int minor) {
        for (Object subject : list(binding.get("subjects"))) {
            if ("Group".equals(map(subject).get("kind"))) {
                lines.add(
                        String.valueOf(map(binding.get("roleRef")).get("name")),
                        "bound\t" + map(subject).get("name"),
                        minor);
            }
        }
    }

    private static List<Map<?, ?>> items(Path file) {
        List<Map<?, ?>> items = new ArrayList<>();
        list(Yaml.decodeMap(GoModule.read(file)).get("items")).forEach(item -> items.add(map(item)));
        return items;
    }

    private static String name(Map<?, ?> object) {
        return String.valueOf(map(object.get("metadata")).get("name"));
    }

    private static String pairs(Map<?, ?> map) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(map).forEach((key, value) -> pairs.add(key + "=" + value));
        return joined(pairs);
    }

    /** The core group is the empty text, which could not be told from an empty list. */
    private static String joined(List<?> words) {
        return words.isEmpty()
                ? "-"
                : String.join(
                        ",",
                        words.stream()
                                .map(word -> "".equals(word) ? "core" : word.toString())
                                .toList());
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
