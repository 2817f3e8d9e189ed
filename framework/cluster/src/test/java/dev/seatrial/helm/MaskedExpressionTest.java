/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas=2 | replicas=2",
                "db.password=hunter2 | db.password=<masked c428>",
                "replicas=2,db.password=hunter2,image.tag=1 | replicas=2,db.password=<masked c428>,image.tag=1",
                "db.password=a\\,b,x=1 | db.password=<masked 5242>,x=1",
                "db.password=a=b | db.password=<masked 5a58>",
                "tokens[0]=abc | tokens[0]=<masked d7f0>",
                "--set=db.password=hunter2 | --set=db.password=<masked c428>",
                "secrets={one,two} | secrets=<masked d70e>",
                "hosts={one,two} | hosts={one,two}",
                "--debug | --debug",
            })
    void values_of_secret_keys_are_masked(String expression, String shown) {
        assertThat(MaskedExpression.of(expression).shown()).isEqualTo(shown);
    }

    @Test
    void json_members_are_masked_by_their_own_key() {
        MaskedExpression masked = MaskedExpression.of(
                "db={\"user\": \"app\", \"password\": \"hunter2\", \"apiKey\": 12345, \"port\": 1}");

        assertThat(masked.shown())
                .isEqualTo(
                        "db={\"user\": \"app\", \"password\": <masked c428>, \"apiKey\": <masked 6dd3>, \"port\": 1}");
        assertThat(masked.secrets()).isEqualTo(List.of("hunter2", "12345"));
    }

    @Test
    void a_whole_json_object_has_no_key() {
        assertThat(MaskedExpression.of("{\"password\":\"hunter2\",\"a\":[1,2]}").shown())
                .isEqualTo("{\"password\":<masked c428>,\"a\":[1,2]}");
    }
}
