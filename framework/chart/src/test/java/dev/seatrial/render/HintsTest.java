/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartFixture;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is said of charts with a mistake in them as a whole. A case is a file: the files of a chart, then the explanation.
 * Those whose name begins with {@code no-} look like the mistake but are none, so that the hint would mislead. {@code
 * -Dhints=update} writes the explanations anew; read each of them then as somebody would who has never seen the chart.
 */
class HintsTest {

    private static final Path CASES = Path.of("src/test/resources/hints");
    private static final String MARK = "=== explained\n";

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_explanation_is_the_right_one(Path file) throws IOException {
        String[] parts = Files.readString(file).split(MARK, -1);
        String explained = explained(parts[0]);
        if ("update".equals(System.getProperty("hints")) && System.getenv("CI") == null) {
            Files.writeString(file, parts[0] + MARK + explained);
        }

        assertThat(explained).isEqualTo(Files.readString(file).split(MARK, -1)[1]);
    }

    private static String explained(String text) {
        Map<String, byte[]> files = ChartFixture.files(text);
        byte[] settings = files.remove("settings");
        try {
            RenderRequest.Builder request =
                    RenderRequest.builder(ChartLoader.load(files)).release("r");
            if (settings != null) {
                new String(settings, StandardCharsets.UTF_8).lines().forEach(line -> set(request, line));
            }
            return ChartRenderer.render(request.build()).advice().stream()
                    .map(DiagnosticRenderer::render)
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n\n", "", "\n"));
        } catch (RenderException e) {
            return DiagnosticRenderer.render(e.diagnostic()).stripTrailing() + "\n";
        } catch (ChartException e) {
            return DiagnosticRenderer.render(e.diagnostic()).stripTrailing() + "\n";
        }
    }

    private static void set(RenderRequest.Builder request, String line) {
        String value = line.substring(line.indexOf(' ') + 1);
        switch (line.substring(0, line.indexOf(' '))) {
            case "helm" -> request.helmVersion(value.equals("3.17") ? HelmVersion.V3_17 : HelmVersion.V4_1);
            case "kube-version" -> request.kubeVersion(value);
            case "set" -> request.set(value);
            case "object" -> request.clusterState(SimulatedCluster.empty().with(value.replace("; ", "\n")));
            default -> throw new IllegalArgumentException(line);
        }
    }
}
