/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limit;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.coverage.CoverageSettings;
import dev.seatrial.junit.internal.Renders.Outcome.Failed;
import dev.seatrial.junit.internal.Renders.Outcome.Rendered;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RendersTest {

    private static final RunCoverage COVERAGE =
            new RunCoverage(CoverageMode.OFF, new CoverageSettings(Path.of(""), Set.of()), List.of());

    private static final RecordedDocuments DOCUMENTS = new RecordedDocuments(true);

    private final Renders renders = new Renders(Limits.defaults(), COVERAGE, DOCUMENTS, false, RunValues.NONE);

    @Test
    void equal_settings_are_rendered_once() {
        Rendered first = (Rendered) renders.outcome(settings("tier=a"));
        Rendered again = (Rendered) renders.outcome(settings("tier=a"));
        Rendered other = (Rendered) renders.outcome(settings("tier=b"));

        assertThat(again.chart()).isSameAs(first.chart());
        assertThat(other.chart()).isNotSameAs(first.chart());
    }

    @Test
    void failures_are_kept_too() {
        Failed first = (Failed) renders.outcome(settings("api.image=null"));
        Failed again = (Failed) renders.outcome(settings("api.image=null"));

        assertThat(again.failure()).isSameAs(first.failure());
    }

    @Test
    void limits_hold_for_charts_and_for_renders() {
        Renders strict =
                new Renders(Limits.defaults().with(Limit.OUTPUT, 10), COVERAGE, DOCUMENTS, false, RunValues.NONE);
        Renders few = new Renders(Limits.defaults().with(Limit.FILES, 1), COVERAGE, DOCUMENTS, false, RunValues.NONE);

        assertThat(((Failed) strict.outcome(settings("tier=a"))).failure())
                .hasMessageContaining("rendering the chart exceeds the output limit of 10 characters");
        assertThatThrownBy(() -> few.chart(settings("tier=a")))
                .hasMessageContaining("has more than 1 files")
                .hasMessageContaining("`seatrial.limits.files`");
    }

    @Test
    void what_is_kept_is_bounded_and_the_newest_stays() {
        String long_ = "x".repeat(100_000);
        for (int i = 0; i < 40; i++) {
            renders.outcome(settings("tier=" + i + long_));
            assertThat(renders.kept()).isLessThan(4_000_000);
        }
        Rendered last = (Rendered) renders.outcome(settings("tier=39" + long_));

        assertThat(renders.outcome(settings("tier=39" + long_))).isEqualTo(last);
        assertThat(renders.kept()).isGreaterThan(1_000_000);
    }

    private static Settings settings(String set) {
        return new Settings(
                Path.of("src/test/helm/shop"),
                "shop",
                "",
                0,
                false,
                "",
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Settings.Expression(
                        new SetExpression(SetExpression.Kind.TYPED, set), new Origin("@SetValue", "a test"))),
                List.of(),
                false,
                List.of(),
                HelmVersion.V4_2,
                Settings.Part.WHOLE);
    }
}
