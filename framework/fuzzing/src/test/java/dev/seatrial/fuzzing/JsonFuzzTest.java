/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.yaml.Json;

class JsonFuzzTest {

    @FuzzTest
    void json_survives_being_written_or_is_refused_with_the_text_of_go(byte[] input) {
        Object value;
        try {
            value = Json.decode(GoStrings.string(input));
        } catch (GoError documented) {
            return;
        }

        String written = Json.encode(value);

        assertThat(Json.encode(Json.decode(written))).isEqualTo(written);
    }
}
