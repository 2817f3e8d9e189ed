/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.suite.ChartFields;
import dev.seatrial.unittest.internal.suite.PostRendererFields;
import dev.seatrial.unittest.internal.suite.ProviderFields;
import dev.seatrial.unittest.internal.suite.ReleaseFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a render depends on, besides the chart. Jobs with equal input share a render. */
record RenderInput(
        ChartFields chart,
        ReleaseFields release,
        String major,
        String minor,
        List<String> apiVersions,
        List<ValueLayers.Layer> layers,
        TemplateSelection selection,
        boolean includeCrds,
        ProviderFields provider,
        @Nullable PostRendererFields postRenderer) {}
