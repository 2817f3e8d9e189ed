/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts are those of Helm 4.2.3. */
class DependencyListTest {

    @TempDir
    private Path folder;

    private String list(int width) {
        return DependencyList.of(folder.resolve("shop"), "./x/../shop", HelmVersion.latest(), Limits.defaults())
                .text(width);
    }

    @Test
    void shows_what_is_in_charts() throws IOException {
        Path chart = TestCharts.folder(
                folder,
                "shop",
                "1.0.0",
                "{name: fine, version: ^1, repository: 'https://example.com'}",
                "{name: old, version: ^2}",
                "{name: gone, version: '1'}",
                "{name: open, version: 1.0.0}",
                "{name: many, version: '*'}",
                "{name: odd, version: a b}");
        Files.createDirectories(chart.resolve("charts"));
        for (String each :
                new String[] {"fine-1.2.0", "old-1.0.0", "many-1.0.0", "many-2.0.0", "odd-1.0.0", "extra-1.0.0"}) {
            String name = each.substring(0, each.indexOf('-'));
            String version = each.substring(each.indexOf('-') + 1);
            Files.write(chart.resolve("charts/" + each + ".tgz"), TestCharts.archive(name, version));
        }
        TestCharts.folder(chart.resolve("charts"), "open", "1.0.0");

        assertThat(list(80)).isEqualTo("""
                NAME\tVERSION\tREPOSITORY         \tSTATUS         \s
                fine\t^1     \thttps://example.com\tok             \s
                old \t^2     \t                   \twrong version  \s
                gone\t1      \t                   \tmissing        \s
                open\t1.0.0  \t                   \tunpacked       \s
                many\t*      \t                   \ttoo many matches
                odd \ta b    \t                   \tinvalid version\s

                WARNING: "shop/charts/extra-1.0.0.tgz" is not in Chart.yaml.
                """);
        assertThat(list(6)).startsWith("NAME\tVER...\tREP...\tSTATUS\nfine\t^1    \thtt...\tok    \n");
    }

    @Test
    void charts_without_dependencies_and_no_charts() throws IOException {
        TestCharts.folder(folder, "shop", "1.0.0");

        assertThat(list(80)).isEqualTo("WARNING: no dependencies at shop/charts\n");
        assertThatThrownBy(() ->
                        DependencyList.of(folder.resolve("none"), "none", HelmVersion.latest(), Limits.defaults()))
                .isInstanceOf(ChartException.class)
                .hasMessage("stat none: no such file or directory");
    }
}
