/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Selects templates by their paths below the chart. Files that are only there to be included, whose names begin with {@code _}, are
 * always selected.
 *
 * @param names paths such as {@code templates/web.yaml}, in which {@code *} stands for anything but a slash and {@code **} for anything
 */
record SelectedTemplates(String chart, List<String> names) implements TemplateFilter {

    private static final Pattern STARS = Pattern.compile("\\*+");

    SelectedTemplates {
        names = List.copyOf(names);
    }

    @Override
    public boolean includes(String path) {
        return path.startsWith("_", path.lastIndexOf('/') + 1)
                || names.stream().anyMatch(name -> isNamed(chart + "/" + name, path));
    }

    private static boolean isNamed(String name, String path) {
        if (name.indexOf('*') < 0) {
            return name.equals(path);
        }
        String expression = STARS.matcher(name)
                .replaceAll(stars -> "\\\\E" + (stars.group().length() > 1 ? ".*" : "[^/]*") + "\\\\Q");
        return path.matches("\\Q" + expression + "\\E");
    }
}
