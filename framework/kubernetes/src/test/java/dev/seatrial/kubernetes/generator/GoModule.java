/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A version of a Go module, with the checksum that {@code go.sum} would hold.
 *
 * @param path such as {@code k8s.io/kubernetes}
 * @param version such as {@code v1.35.0}
 * @param sum such as {@code h1:NwTRyLrdXTORd5V7DLlUltxDbl/KZjYDiRgwI+pBYGE=}
 */
record GoModule(String path, String version, String sum) {

    /** Returns the modules that {@code sources.txt} lists, in its order. */
    static List<GoModule> all() {
        try (InputStream in = GoModule.class.getResourceAsStream("sources.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .map(words -> new GoModule(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the minor version of Kubernetes that the module belongs to: 35 for {@code v1.35.0} and {@code v0.35.0}. */
    int minor() {
        return Integer.parseInt(version.split("\\.", -1)[1]);
    }

    /**
     * Downloads the module with {@code go mod download}, unless Go has it already, and returns its folder.
     *
     * @throws IllegalStateException if the content is not the one that the checksum stands for
     */
    Path folder() {
        JsonNode answer = go();
        String found = answer.path("Sum").asText();
        if (!found.equals(sum)) {
            throw new IllegalStateException("%s %s has the checksum %s, but sources.txt says %s. %s"
                    .formatted(path, version, found, sum, answer.path("Error").asText()));
        }
        return Path.of(answer.path("Dir").asText());
    }

    String read(String file) {
        return read(folder().resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files of the module with the given name. */
    List<Path> find(String name) {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.endsWith(name)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode go() {
        try {
            Process process = new ProcessBuilder("go", "mod", "download", "-json", path + "@" + version)
                    .directory(Files.createTempDirectory("facts").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new ObjectMapper().readTree(process.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("Go is needed to download modules; see https://go.dev/dl", e);
        }
    }
}
