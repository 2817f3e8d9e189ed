/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors are those that Helm 4.1.4 prints. */
class FlagsTest {

    @Test
    void values_files_may_be_a_list_with_commas() {
        Flags flags = Flags.parse(List.of("-f", "a.yaml,b.yaml", "--values=c.yaml"));

        assertThat(flags.values("values")).containsExactly("a.yaml", "b.yaml", "c.yaml");
    }

    @ParameterizedTest(name = "{0} {1} fails with {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    --values      | a"b   | invalid argument "a\\"b" for "-f, --values" flag: parse error on line 1, column 2: bare " in non-quoted-field
                    --timeout     | x     | invalid argument "x" for "--timeout" flag: time: invalid duration "x"
                    --timeout     | 5     | invalid argument "5" for "--timeout" flag: time: missing unit in duration "5"
                    --burst-limit | x     | invalid argument "x" for "--burst-limit" flag: strconv.ParseInt: parsing "x": invalid syntax
                    --qps         | 1e400 | invalid argument "1e400" for "--qps" flag: strconv.ParseFloat: parsing "1e400": value out of range
                    --labels      | a,b   | invalid argument "a,b" for "-l, --labels" flag: a,b must be formatted as key=value
                    --labels      | a=b,c=d,e | invalid argument "a=b,c=d,e" for "-l, --labels" flag: e must be formatted as key=value
                    --no-such     | x     | unknown flag: --no-such
                    """)
    void malformed_flags_fail_with_the_text_of_helm(String flag, String value, String message) {
        assertThatThrownBy(() -> Flags.parse(List.of(flag, value)))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void flags_that_only_an_installation_needs_are_read_and_ignored() {
        Flags flags = Flags.parse(List.of("--timeout", "5m", "--labels", "a=b", "--qps=2.5", "web", "./chart"));

        assertThat(flags.arguments()).containsExactly("web", "./chart");
    }
}
