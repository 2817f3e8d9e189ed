/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingDependenciesTest {

    @TempDir
    private Path chart;

    @Test
    void a_chart_that_holds_what_it_names_lacks_nothing() throws IOException {
        write("Chart.yaml", "name: shop\ndependencies: [{name: kafka}, {name: redis}]\n");
        write("charts/any-folder/Chart.yaml", "name: kafka\n");
        write("charts/redis-1.2.3.tgz", "");

        assertThat(MissingDependencies.of(chart)).isEmpty();
    }

    @Test
    void subcharts_are_looked_for_at_any_depth_and_in_both_files() throws IOException {
        write("Chart.yaml", "name: shop\ndependencies: [{name: kafka}, {name: redis}]\n");
        write("charts/kafka/Chart.yaml", "name: kafka\n");
        write("charts/kafka/requirements.yaml", "dependencies: [{name: zookeeper}]\n");

        assertThat(MissingDependencies.of(chart)).containsExactly("charts/redis", "charts/kafka/charts/zookeeper");
    }

    private void write(String name, String text) throws IOException {
        Path file = chart.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
