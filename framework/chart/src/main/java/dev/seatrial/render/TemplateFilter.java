/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.INTERNAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Selects the templates that a render loads. What is not selected does not exist for it: it is neither executed, nor can other
 * templates include what it defines. Parsed templates are kept per filter, so filters that select the same must be equal.
 */
@API(status = INTERNAL, since = "0.1")
@FunctionalInterface
public interface TemplateFilter {

    /**
     * Returns what selects templates by their paths below a chart, where {@code *} stands for anything but a slash and {@code **} for
     * anything, and all files whose names begin with {@code _}.
     */
    static TemplateFilter named(String chart, List<String> names) {
        return new SelectedTemplates(chart, names);
    }

    /**
     * Tells whether a template is loaded.
     *
     * @param path its path with the names of charts, such as {@code shop/charts/db/templates/pod.yaml}
     */
    boolean includes(String path);
}
