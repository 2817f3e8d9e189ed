/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import java.util.ArrayList;
import java.util.List;

/** The names of templates in suites, and the paths that they stand for. */
final class TemplateNames {

    private static final List<String> FULL = List.of("templates", "charts", "crds", "**");

    private TemplateNames() {}

    /**
     * Returns the path of a template with the names of charts.
     *
     * @param route the path of the chart, such as {@code shop/charts/db}
     * @param name the name as a suite has it, such as {@code pod.yaml}
     */
    static String path(String route, String name) {
        boolean full = FULL.stream().anyMatch(name::startsWith);
        return clean(route + "/" + (full ? name : "templates/" + name));
    }

    /** Go's {@code path.Clean} for a path that begins with a name. */
    private static String clean(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")
                    && !parts.isEmpty()
                    && !parts.get(parts.size() - 1).equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Tells whether a template is only there for others to include. */
    static boolean isPartial(String path) {
        return path.startsWith("_", path.lastIndexOf('/') + 1);
    }
}
