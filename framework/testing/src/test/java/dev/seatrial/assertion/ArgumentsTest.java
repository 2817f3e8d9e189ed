/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final List<String> ARGS =
            List.of("serve", "--log-level=info", "--port", "8080", "--retention.time=15d", "-v");

    @ParameterizedTest
    @CsvSource({
        "--log-level=debug, --log-level=info",
        "--log-levl=debug, --log-level=info",
        "--log-levle=warning, --log-level=info",
        "--port=8080, --port",
        "-port, --port",
        "--retentoin.time=30d, --retention.time=15d",
        "serv, serve"
    })
    void an_argument_that_is_not_there_leads_to_the_nearest(String wanted, String nearest) {
        assertThat(Arguments.nearest(wanted, ARGS)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"--config=/etc/app.yaml", "migrate"})
    void an_argument_that_resembles_none_leads_nowhere(String wanted) {
        assertThat(Arguments.nearest(wanted, ARGS)).isEmpty();
    }
}
