/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The charts and values with which a render executes its templates.
 *
 * @param charts the paths of the chart and of the enabled dependencies, such as {@code shop} and {@code shop/charts/db}; the names of
 *     templates start with them
 * @param values the values of the templates, which are the same objects that an {@link dev.seatrial.template.ExecutionListener}
 *     receives
 */
@API(status = API.Status.EXPERIMENTAL)
public record TemplateExecution(List<String> charts, ValueTree values) {

    /** Copies the list. */
    public TemplateExecution {
        charts = List.copyOf(charts);
    }
}
