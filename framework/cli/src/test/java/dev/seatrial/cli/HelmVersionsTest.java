/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.yaml.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelmVersionsTest {

    private static final Path GOLDENS = Path.of("src/test/resources/dev/seatrial/cli/versions/goldens.jsonl");

    /** A chart with arguments, and what one Helm prints. */
    record Golden(Map<?, ?> fields) {

        String text(String field) {
            return String.valueOf(fields.get(field));
        }

        CommandRun expected() {
            int exitCode = ((Double) Objects.requireNonNull(fields.get("exitCode"))).intValue();
            return new CommandRun(exitCode, text("out"), text("err"));
        }

        List<String> commandLine() {
            List<String> line = new ArrayList<>(List.of("template", "--helm-version", text("helm"), "r", "web"));
            ((List<?>) Objects.requireNonNull(fields.get("args"))).forEach(word -> line.add(String.valueOf(word)));
            return line;
        }

        void write(Path folder) throws IOException {
            for (Map.Entry<?, ?> file : ((Map<?, ?>) Objects.requireNonNull(fields.get("files"))).entrySet()) {
                Path path = folder.resolve("web").resolve(String.valueOf(file.getKey()));
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.writeString(path, String.valueOf(file.getValue()));
            }
        }

        @Override
        public String toString() {
            return text("name") + ", Helm " + text("helm");
        }
    }

    static Stream<Golden> goldens() throws IOException {
        return Files.readAllLines(GOLDENS).stream()
                .map(line -> new Golden((Map<?, ?>) Objects.requireNonNull(Json.decode(line))));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_chart_renders_as_with_the_helm_that_is_followed(Golden golden, @TempDir Path folder) throws IOException {
        golden.write(folder);

        CommandRun run = CommandRun.in(folder, golden.commandLine());

        String place = folder.toString();
        assertThat(new CommandRun(
                        run.exitCode(),
                        run.out().replace(place, "{folder}"),
                        run.err().replace(place, "{folder}")))
                .isEqualTo(golden.expected());
    }
}
