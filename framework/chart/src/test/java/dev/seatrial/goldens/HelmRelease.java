/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import dev.seatrial.template.internal.go.GoStrings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An executable of the real Helm, asked when goldens are made. */
final class HelmRelease {

    static final String UPDATE = "Name the executables of Helm in SEATRIAL_HELM, with `" + File.pathSeparator
            + "` between them, and run the test with -Dgoldens=update.";

    private final String executable;
    private final Path home;
    private final String version;

    private HelmRelease(String executable, Path home) {
        this.executable = executable;
        this.home = home;
        Answer answer = run(home, List.of("version", "--template", "{{ .Version }}"));
        this.version = answer.out().strip().substring(1);
    }

    /** Returns the file with the answers of every Helm that {@code SEATRIAL_HELM} names. */
    static GoldenFile answersTo(GoldenFile file) throws IOException {
        String executables = System.getenv().getOrDefault("SEATRIAL_HELM", "");
        if (executables.isEmpty() || System.getenv("CI") != null) {
            throw new IllegalStateException("Goldens are made by hand, not in CI. " + UPDATE);
        }
        Path home = Files.createTempDirectory("helm-home");
        List<GoldenCase> cases = new ArrayList<>();
        try (FakeCluster cluster = new FakeCluster()) {
            List<HelmRelease> helms = Stream.of(executables.split(File.pathSeparator))
                    .map(executable -> new HelmRelease(executable, home))
                    .toList();
            for (GoldenCase before : file.cases()) {
                GoldenCase one = before;
                for (HelmRelease helm : helms) {
                    one = helm.answered(one, cluster.address());
                }
                cases.add(helms.get(helms.size() - 1).checked(one, before, cluster.address()));
            }
        }
        return new GoldenFile(file.head(), List.copyOf(cases));
    }

    private GoldenCase answered(GoldenCase one, String cluster) {
        Map<String, Answer> answers = new TreeMap<>(one.answers());
        answers.put(version, CaseFolder.with(one, folder -> ask(folder, one.command(), cluster)));
        return one.with(answers);
    }

    /** Drops an answer that changes from run to run, as those can that Go makes by walking a map. */
    private GoldenCase checked(GoldenCase one, GoldenCase before, String cluster) {
        if (one.answers().equals(before.answers()) || answered(one, cluster).equals(one)) {
            return one;
        }
        return one.with(Map.of());
    }

    private Answer ask(Path folder, List<String> command, String cluster) {
        List<String> line = new ArrayList<>(command);
        line.set(2, folder.resolve(command.get(2)).toString());
        Path chart = Files.isDirectory(folder.resolve("chart")) ? folder.resolve("chart") : folder;
        if (!command.get(0).equals("install")) {
            return run(chart, line);
        }
        line.addAll(List.of("--dry-run=client", "--output=json", "--kube-apiserver", cluster));
        Answer answer = run(chart, line);
        return answer.out().isEmpty() ? answer : new Answer(ReleaseSummary.ofJson(answer.out()), answer.err());
    }

    private Answer run(Path folder, List<String> arguments) {
        try {
            Path out = Files.createTempFile(home, "helm", ".out");
            Path err = Files.createTempFile(home, "helm", ".err");
            List<String> line = new ArrayList<>(List.of(executable));
            line.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("HELM_") || name.startsWith("KUBE"));
            builder.environment().put("HOME", home.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Helm does not answer: " + line);
            }
            return new Answer(read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        String text = GoStrings.string(Files.readAllBytes(file));
        Files.delete(file);
        return text;
    }
}
