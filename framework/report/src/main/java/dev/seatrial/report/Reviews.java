/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the reports that reviews have left, by the names of the tests that asked for them. */
final class Reviews {

    private static final String EXTENSION = ".json";

    private Reviews() {}

    static List<Map<String, Object>> in(Path folder, long since) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Map<String, Object>> reviews = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(EXTENSION) && Files.getLastModifiedTime(file).toMillis() >= since) {
                    String test = name.substring(0, name.length() - EXTENSION.length());
                    read(Files.readString(file), test).ifPresent(reviews::add);
                }
            }
        }
        return reviews;
    }

    /** A file that is not whole, since another process is writing it, is left out. */
    private static Optional<Map<String, Object>> read(String json, String test) {
        Object decoded;
        try {
            decoded = Json.decode(json);
        } catch (GoError e) {
            return Optional.empty();
        }
        if (!(decoded instanceof Map<?, ?> review)) {
            return Optional.empty();
        }
        Map<String, String> reasons = new HashMap<>();
        list(review, "rules").forEach(rule -> reasons.put(text(rule, "id"), text(rule, "reason")));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("test", test);
        shown.put("followed", Boolean.TRUE.equals(review.get("followed")));
        shown.put("kubernetes", text(review, "kubernetes"));
        shown.put("rules", reasons.size());
        shown.put(
                "findings",
                list(review, "findings").stream().map(f -> finding(f, reasons)).toList());
        shown.put(
                "waivers",
                list(review, "waivers").stream()
                        .map(waiver -> Map.of(
                                "waiver", text(waiver, "waiver"),
                                "reason", text(waiver, "reason"),
                                "findings",
                                        list(waiver, "findings").stream()
                                                .map(f -> finding(f, reasons))
                                                .toList()))
                        .toList());
        return Optional.of(shown);
    }

    private static Map<String, String> finding(Map<?, ?> finding, Map<String, String> reasons) {
        Map<String, String> shown = new LinkedHashMap<>();
        String object =
                text(finding, "kind").isEmpty() ? "the release" : text(finding, "kind") + "/" + text(finding, "name");
        String container = text(finding, "container");
        shown.put("rule", text(finding, "rule"));
        shown.put("reason", reasons.getOrDefault(text(finding, "rule"), ""));
        shown.put("subject", container.isEmpty() ? object : "container `" + container + "` of " + object);
        for (String field : List.of("problem", "path", "template", "fix")) {
            shown.put(field, text(finding, field));
        }
        return shown;
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static List<Map<?, ?>> list(Map<?, ?> map, String key) {
        List<Map<?, ?>> all = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> object) {
                    all.add(object);
                }
            }
        }
        return all;
    }
}
