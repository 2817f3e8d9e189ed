/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.render.RenderRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds input of a render that has no effect, which a {@code @ChartTest} must allow. */
@FunctionalInterface
public interface InputCheck {

    /**
     * Returns what has no effect, by the names of {@code Unused}: {@code VALUES}, {@code CLUSTER_OBJECTS}.
     *
     * @param objects the objects of the cluster
     */
    Set<String> unused(RenderRequest request, List<Map<String, @Nullable Object>> objects);
}
