/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserValuesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_file() throws IOException {
        Files.writeString(folder.resolve("file.txt"), "content");
        Files.createDirectory(folder.resolve("folder"));
    }

    @Test
    void set_file_takes_the_content_of_a_file() {
        assertThat(setFile("a=file.txt").merged(HelmVersion.latest())).isEqualTo(Map.of("a", "content"));
    }

    @Test
    void an_expression_that_can_only_follow_another_is_no_origin() {
        UserValues values = UserValues.none()
                .in(folder)
                .with(new SetExpression(SetExpression.Kind.TYPED, "a.b=1"))
                .with(new SetExpression(SetExpression.Kind.FILE, "a.=file.txt"));

        assertThat(values.merged(HelmVersion.latest())).containsOnlyKeys("a");
        assertThat(values.origin(ValuePath.of("a", "b"))).contains("--set a.b=1");
    }

    @Test
    void set_file_with_a_dash_takes_standard_input() {
        UserValues values = setFile("a=-").withStandardInput(() -> "typed");

        assertThat(values.merged(HelmVersion.latest())).isEqualTo(Map.of("a", "typed"));
    }

    @ParameterizedTest(name = "{0} fails with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a={}         | open : no such file or directory
                    a=none.txt   | open none.txt: no such file or directory
                    a=folder     | read folder: is a directory
                    a=file.txt/b | open file.txt/b: not a directory
                    a=%zz        | parse "%zz": invalid URL escape "%zz"
                    a=1:b        | parse "1:b": first path segment in URL cannot contain colon
                    """)
    void set_file_of_no_file_fails_with_the_text_of_helm(String expression, String message) {
        assertThatThrownBy(() -> setFile(expression).merged(HelmVersion.latest()))
                .isInstanceOf(ChartException.class)
                .hasMessage("failed parsing --set-file data: " + message);
    }

    private UserValues setFile(String expression) {
        return UserValues.none().in(folder).with(new SetExpression(SetExpression.Kind.FILE, expression));
    }
}
