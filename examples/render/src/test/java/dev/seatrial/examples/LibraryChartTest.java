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

/** A library chart cannot be installed, but its named templates can be tested one by one. */
@ChartTest(chart = "src/main/helm/common-library", release = "orders")
class LibraryChartTest {

    @Test
    void a_full_name_consists_of_release_and_chart(TestChart chart) {
        assertThat(chart.template("common-library.fullname")).isEqualTo("orders-common-library");
    }

    @Test
    @Release(name = "a-release-with-a-name-of-fifty-three-characters-long1")
    void a_full_name_is_short_enough_for_a_label(TestChart chart) {
        assertThat(chart.template("common-library.fullname")).hasSize(63).doesNotEndWith("-");
    }

    @Test
    void labels_contain_the_team_if_one_is_set(TestChart chart) {
        assertThat(chart.template("common-library.labels")).doesNotContain("example.com/team");
        assertThat(chart.withSet("team=payments").template("common-library.labels"))
                .contains("example.com/team: payments");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dict 'repository' 'shop' 'tag' '2' | shop:2",
                "dict 'repository' 'shop' 'digest' 'sha256:abc' | shop@sha256:abc",
            },
            quoteCharacter = '~')
    void an_image_has_a_tag_or_a_digest(String image, String reference, TestChart chart) {
        String context = "dict \"image\" (%s) \"chart\" .Chart".formatted(image.replace('\'', '"'));

        assertThat(chart.template("common-library.image", context)).isEqualTo(reference);
    }

    @Test
    void an_unknown_size_fails_with_the_list_of_sizes(TestChart chart) {
        assertThatThrownBy(() -> chart.template("common-library.resources", "\"huge\""))
                .hasMessageContaining("unknown size \"huge\": use one of large, medium, small");
    }
}
