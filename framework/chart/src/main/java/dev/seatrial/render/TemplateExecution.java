/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What a render is about to execute its templates with.
 *
 * @param charts the paths of the chart and of the dependencies that are enabled, such as {@code shop} and
 *     {@code shop/charts/db}; the names of templates begin with them
 * @param values the values that the templates see, the very objects that an
 *     {@link dev.seatrial.template.ExecutionListener} hears of
 */
@API(status = API.Status.EXPERIMENTAL)
public record TemplateExecution(List<String> charts, ValueTree values) {

    /** Copies the list. */
    public TemplateExecution {
        charts = List.copyOf(charts);
    }
}
