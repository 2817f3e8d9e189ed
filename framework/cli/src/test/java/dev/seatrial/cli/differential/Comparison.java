/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import dev.seatrial.cli.CommandRun;
import dev.seatrial.cli.HelmCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives cases to both programs, and makes one that differs smaller. */
final class Comparison {

    private static final int MOST_ANSWERS = 8;

    private final Path helm;
    private final String followed;
    private final Path work;

    Comparison(Path helm, String followed, Path work) {
        this.helm = helm;
        this.followed = followed;
        this.work = work;
    }

    /** What the two said. */
    record Answers(ChartCase asked, CommandRun helm, CommandRun seatrial) {

        boolean differ() {
            return !comparable(helm).equals(comparable(seatrial));
        }

        /** Helm logs the time, warnings in the random order of Go's maps, and why a schema cannot be had from the network. */
        private static CommandRun comparable(CommandRun run) {
            String err = run.err()
                    .lines()
                    .map(line -> line.replaceFirst("^time=\\S+ ", "")
                            .replaceFirst("(HTTP request failed for \\S+: Get \\S+ ).*", "$1")
                            .replaceFirst("^\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d ", ""))
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return new CommandRun(run.exitCode(), run.out(), err);
        }
    }

    Answers ask(ChartCase asked) {
        Path folder = work.resolve("case");
        try {
            for (Map.Entry<String, String> file : asked.files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return ask(asked, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    /** Asks about a case whose files are in a folder already. */
    Answers ask(ChartCase asked, Path folder) throws IOException {
        List<String> line = new ArrayList<>(List.of("template"));
        line.addAll(asked.arguments());
        List<String> following = new ArrayList<>(line);
        following.addAll(1, List.of("--helm-version", followed));
        CommandRun seatrial = CommandRun.in(folder, following);
        Answers answers = new Answers(asked, HelmCommand.run(helm, folder, line), seatrial);
        // Helm 4.1 takes subcharts in the random order of Go's maps: one of its answers must be ours
        for (int i = 1; i < MOST_ANSWERS && answers.differ(); i++) {
            answers = new Answers(asked, HelmCommand.run(helm, folder, line), seatrial);
        }
        return answers;
    }

    /** Returns whether Helm itself prints something else each time, such as a password. */
    boolean varies(Path folder, List<String> line) throws IOException {
        CommandRun first = Answers.comparable(HelmCommand.run(helm, folder, line));
        return !first.equals(Answers.comparable(HelmCommand.run(helm, folder, line)));
    }

    /** Leaves out files and arguments for as long as the two still differ. */
    ChartCase smallest(ChartCase found) {
        ChartCase smallest = found;
        for (String file : found.files().keySet()) {
            if (!file.equals("chart/Chart.yaml")) {
                smallest = better(smallest, smallest.without(file));
            }
        }
        for (int i = found.arguments().size() - 1; i > 1; i--) {
            if (i < smallest.arguments().size() && smallest.arguments().get(i).startsWith("-")) {
                boolean alone = i + 1 == smallest.arguments().size()
                        || smallest.arguments().get(i + 1).startsWith("--");
                smallest = better(smallest, smallest.without(i, alone ? i + 1 : i + 2));
            }
        }
        return smallest;
    }

    private ChartCase better(ChartCase found, ChartCase smaller) {
        return ask(smaller).differ() ? smaller : found;
    }

    String describe(ChartCase differing) {
        Answers answers = ask(differing);
        return "#" + differing.id() + "\n" + differing.script("helm template") + show("helm", answers.helm())
                + show("seatrial", answers.seatrial());
    }

    static String show(String who, CommandRun run) {
        return "--- " + who + ", exit " + run.exitCode() + "\n" + run.out() + run.err();
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
