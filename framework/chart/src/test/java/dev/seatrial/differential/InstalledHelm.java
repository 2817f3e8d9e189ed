/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import dev.seatrial.chart.HelmVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An executable of the real Helm, with the release that Seatrial follows when it is compared with it. The environment
 * variable {@code SEATRIAL_HELMS} names several of them, separated as in {@code PATH}, {@code SEATRIAL_HELM} names one;
 * otherwise it is the one on the {@code PATH}.
 */
record InstalledHelm(Path executable, HelmVersion version) {

    /** What to do where there is none. */
    static final String NONE = "no helm: set SEATRIAL_HELM or SEATRIAL_HELMS, or put it on the PATH";

    /** Returns the executables in the order in which they are named, without those of unknown releases. */
    static List<InstalledHelm> all() {
        Map<String, String> environment = System.getenv();
        String named = environment.getOrDefault("SEATRIAL_HELMS", environment.getOrDefault("SEATRIAL_HELM", ""));
        Stream<Path> candidates = named.isEmpty()
                ? paths(environment.getOrDefault("PATH", "")).map(folder -> folder.resolve("helm"))
                : paths(named);
        List<InstalledHelm> all = candidates
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .flatMap(InstalledHelm::asked)
                .toList();
        return named.isEmpty() ? all.stream().limit(1).toList() : all;
    }

    private static Stream<Path> paths(String list) {
        return Stream.of(list.split(File.pathSeparator, -1))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    private static Stream<InstalledHelm> asked(Path executable) {
        try {
            Process process = new ProcessBuilder(executable.toString(), "version", "--template", "{{ .Version }}")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return HelmVersion.named(
                    version.replaceFirst("^v(\\d+\\.\\d+).*", "$1").strip())
                    .map(followed -> new InstalledHelm(executable, followed))
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
