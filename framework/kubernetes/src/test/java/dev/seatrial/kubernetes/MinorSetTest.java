/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorSetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {"25:25", "25-27:25 26 27", "25-26,30,33-34:25 26 30 33 34", "0-1:0 1", "62-63:62 63"})
    void reads_ranges(String ranges, String numbers) {
        String found = IntStream.range(-1, 70)
                .filter(MinorSet.parse(ranges)::contains)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(numbers);
    }
}
