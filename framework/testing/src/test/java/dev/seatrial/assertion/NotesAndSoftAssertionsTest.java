/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.render.RenderedChart;
import org.junit.jupiter.api.Test;

class NotesAndSoftAssertionsTest {

    private final Notes notes = new Notes("\nVisit:\n  https://shop.example.com/\n");

    @Test
    void notes_pass_for_true_statements() {
        assertThat(notes)
                .isNotBlank()
                .contains("shop.example")
                .doesNotContain("<no value>")
                .hasLine("https://shop.example.com/")
                .containsPattern("https?://")
                .hasText("Visit:\n  https://shop.example.com/");
    }

    @Test
    void failures_show_the_notes() {
        String shown = "\n\nnotes: Visit:\n         https://shop.example.com/";
        assertFails(() -> assertThat(notes).contains("http://"), "The notes do not contain \"http://\"." + shown);
        assertFails(
                () -> assertThat(notes).doesNotContain("Visit"),
                "The notes contain \"Visit\", but should not." + shown);
        assertFails(() -> assertThat(notes).hasLine("Visit"), "The notes have no line \"Visit\"." + shown);
        assertFails(() -> assertThat(notes).containsPattern("^x"), "The notes do not match `^x`." + shown);
        assertFails(() -> assertThat(notes).hasText("Visit"), "The notes have another text." + shown);
        assertFails(() -> assertThat(new Notes(" \n")).isNotBlank(), "The notes are blank.");
    }

    @Test
    void notes_are_printed_unchanged() {
        assertThat(notes.toString()).isEqualTo("\nVisit:\n  https://shop.example.com/\n");
    }

    @Test
    void a_rendered_chart_has_the_assertions_of_its_manifests() {
        RenderedChart chart = RenderedFailureTextTest.chart();
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();

        assertThat(chart).hasSize(1).manifest("Web").hasValue("spec.note", "web");
        softly.assertThat(chart).hasSize(2);
        softly.assertThat(chart.manifests().one()).hasApiVersion("v2").hasApiVersion("v1");

        assertThat(softly.errorsCollected()).hasSize(2);
    }

    @Test
    void soft_assertions_report_every_failure_once() {
        assertThatThrownBy(() -> SeatrialSoftAssertions.softly(softly -> {
                    softly.assertThat(Shop.MANIFESTS).hasCount("Job", 1);
                    softly.assertThat(Shop.MANIFESTS)
                            .deployment("gone")
                            .hasReplicas(1)
                            .container("x")
                            .hasEnv("A", "b")
                            .livenessProbe()
                            .connectsTo(1);
                    softly.assertThat(Shop.MANIFESTS)
                            .deployment("web")
                            .hasReplicas(9)
                            .container("web")
                            .hasImage("x");
                    softly.assertThat(notes).isNotBlank();
                    softly.assertThat(1).isEqualTo(2);
                }))
                .hasMessageContaining("Multiple Failures (5 failures)")
                .hasMessageContaining("Expected 1 Job, but none was rendered.")
                .hasMessageContaining("No Deployment `gone` was rendered.")
                .hasMessageContaining("`spec.replicas` of Deployment/web is 2, not 9.")
                .hasMessageContaining("is \"registry:5000/web:1.2\", not \"x\".");
    }
}
