/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.yaml.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

class TemplateFlagsTest {

    private static final Path RESOURCES = Path.of("src/test/resources/dev/seatrial/cli/flags");

    /** A command line, and what Helm leaves behind. */
    record Golden(Map<?, ?> fields) {

        List<String> commandLine() {
            List<String> line = new ArrayList<>(List.of("template", "--helm-version", text("helm")));
            ((List<?>) Objects.requireNonNull(fields.get("args"))).forEach(word -> line.add(String.valueOf(word)));
            return line;
        }

        String text(String field) {
            return String.valueOf(fields.get(field));
        }

        int exitCode() {
            return ((Double) Objects.requireNonNull(fields.get("exitCode"))).intValue();
        }

        Map<?, ?> files() {
            return fields.get("files") instanceof Map<?, ?> files ? files : Map.of();
        }

        @Override
        public String toString() {
            return String.join(" ", commandLine());
        }
    }

    static Stream<Golden> goldens() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("goldens.jsonl")).stream()
                .map(line -> new Golden((Map<?, ?>) Objects.requireNonNull(Json.decode(line))));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_command_line_does_what_it_does_with_helm(Golden golden, @TempDir Path folder) {
        copy(RESOURCES.resolve("charts"), folder);

        CommandRun run = CommandRun.in(folder, golden.commandLine());

        String place = folder.toString();
        assertThat(run.err().replace(place, "{folder}")).isEqualTo(golden.text("err"));
        assertThat(run.out().replace(place, "{folder}")).isEqualTo(golden.text("out"));
        assertThat(run.exitCode()).isEqualTo(golden.exitCode());
        golden.files()
                .forEach((name, text) ->
                        assertThat(folder.resolve(String.valueOf(name))).hasContent(String.valueOf(text)));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
