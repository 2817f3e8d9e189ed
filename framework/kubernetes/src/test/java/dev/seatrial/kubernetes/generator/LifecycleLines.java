/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes.generator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when API versions came and go from the files {@code zz_generated.prerelease-lifecycle.go} of the Go modules, which
 * are where the API server takes its own warnings from. Lists are left out, as they share the fate of their items.
 */
final class LifecycleLines {

    private static final Pattern FUNCTION =
            Pattern.compile("func \\(in \\*(\\w+)\\) APILifecycle(\\w+)\\(\\)[^{]*\\{\n\treturn ([^\n]*)\n}");
    private static final Pattern GROUP = Pattern.compile("GroupName\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern SUCCESSOR =
            Pattern.compile(".*Group: ?\"([^\"]*)\", Version: ?\"([^\"]*)\", Kind: ?\"([^\"]*)\".*");

    private final Map<String, Map<String, String>> types = new TreeMap<>();

    /** Adds the types of a module; what is known of a type from a module that was added before is replaced. */
    void add(GoModule module) {
        for (Path file : module.find("zz_generated.prerelease-lifecycle.go")) {
            Path folder = Objects.requireNonNull(file.getParent());
            Matcher group = GROUP.matcher(GoModule.read(folder.resolve("register.go")));
            if (!group.find()) {
                throw new IllegalStateException("No group in " + folder);
            }
            add(
                    (group.group(1).isEmpty() ? "" : group.group(1) + "/") + folder.getFileName(),
                    FUNCTION.matcher(GoModule.read(file)));
        }
    }

    private void add(String apiVersion, Matcher functions) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        while (functions.find()) {
            if (!functions.group(1).endsWith("List")) {
                found.computeIfAbsent(apiVersion + "/" + functions.group(1), type -> new TreeMap<>())
                        .put(functions.group(2), value(functions.group(3)));
            }
        }
        types.putAll(found);
    }

    /** Returns a line for each type: introduced, deprecated, removed and what replaces it, a dash for what is not said. */
    List<String> lines() {
        return types.entrySet().stream()
                .map(type -> String.join(
                        "\t",
                        type.getKey(),
                        type.getValue().getOrDefault("Introduced", "-"),
                        type.getValue().getOrDefault("Deprecated", "-"),
                        type.getValue().getOrDefault("Removed", "-"),
                        type.getValue().getOrDefault("Replacement", "-")))
                .toList();
    }

    private static String value(String returned) {
        Matcher successor = SUCCESSOR.matcher(returned);
        if (successor.matches()) {
            return (successor.group(1).isEmpty() ? "" : successor.group(1) + "/") + successor.group(2) + "/"
                    + successor.group(3);
        }
        String[] numbers = returned.split(", ", -1);
        return numbers[0].equals("1") ? numbers[1] : "-";
    }
}
