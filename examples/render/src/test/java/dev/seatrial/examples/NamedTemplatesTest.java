/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.assertion.SeatrialAssertions.assertThatThrownBy;

import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.Release;
import dev.seatrial.junit.TestChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests single named templates of the reference application. No other template is rendered. */
@ChartTest(chart = "src/main/helm/rust-microservice", release = "shop")
class NamedTemplatesTest {

    @ParameterizedTest
    @CsvSource({
        "shop, shop-rust-microservice",
        "rust-microservice, rust-microservice",
        "my-rust-microservice-2, my-rust-microservice-2",
        "a-release-with-a-name-of-fifty-characters-not-fewer, a-release-with-a-name-of-fifty-characters-not-fewer",
    })
    void a_full_name_contains_the_chart_name_once_and_leaves_room_for_suffixes(
            String release, String name, @Release(name = "{{ release }}") TestChart chart) {
        assertThat(chart.template("rust-microservice.fullname"))
                .startsWith(name)
                .hasSizeLessThanOrEqualTo(52)
                .doesNotEndWith("-");
    }

    @Test
    void the_tag_of_an_image_defaults_to_the_app_version(TestChart chart) {
        assertThat(chart.template(
                        "rust-microservice.image", "list . (dict \"repository\" \"shop/api\" \"tag\" \"2.1\")"))
                .isEqualTo("shop/api:2.1");
        assertThat(chart.template("rust-microservice.image", "list . (dict \"repository\" \"shop/api\")"))
                .isEqualTo("shop/api:0.1.0");
    }

    @Test
    void an_image_requires_a_repository(TestChart chart) {
        assertThatThrownBy(() -> chart.template("rust-microservice.image", "list . dict"))
                .hasMessageContaining("an image needs a repository");
    }
}
