/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.delivery.ChartDependencies;
import dev.seatrial.delivery.DependencyList;
import java.nio.file.Path;
import java.util.List;

/** {@code seatrial dependency}: lists and downloads the dependencies of a chart, as {@code helm dependency} does. */
final class DependencyCommand {

    private static final int COLUMN_WIDTH = 80;

    private final Terminal terminal;

    DependencyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        String name = line.isEmpty() ? "" : line.get(0);
        List<String> rest = line.isEmpty() ? List.of() : line.subList(1, line.size());
        try {
            return switch (name) {
                case "list", "ls" -> list(Flags.parse(rest, TransferFlags.DEPENDENCY_LIST));
                case "build" -> download("build", Flags.parse(rest, TransferFlags.DEPENDENCY));
                case "update", "up" -> download("update", Flags.parse(rest, TransferFlags.DEPENDENCY));
                case "", "--help", "-h", "help" -> help();
                default ->
                    throw new UsageException(
                            "the command is `seatrial dependency list CHART`, `build CHART` or `update CHART`");
            };
        } catch (UsageException e) {
            return terminal.fail(e.getMessage());
        } catch (ChartException e) {
            return terminal.fail(e.diagnostic());
        }
    }

    private int help() {
        terminal.out().print(Help.ofDependency());
        return 0;
    }

    private int list(Flags flags) {
        if (flags.isSet("help")) {
            terminal.out().print(Help.ofDependencyList());
            return 0;
        }
        HelmFlags common = new HelmFlags(flags, terminal);
        String chart = chart("list", flags);
        DependencyList list =
                DependencyList.of(terminal.folder().resolve(chart), chart, common.helmVersion(), common.limits());
        terminal.print(
                list.text(flags.value("max-col-width").map(Integer::decode).orElse(COLUMN_WIDTH)));
        return 0;
    }

    private int download(String command, Flags flags) {
        if (flags.isSet("help")) {
            terminal.out().print(Help.ofDependency(command));
            return 0;
        }
        TransferFlags.checkSupported(flags);
        HelmFlags common = new HelmFlags(flags, terminal);
        HelmVersion helm = common.helmVersion();
        String chart = chart(command, flags);
        ChartDependencies dependencies = ChartDependencies.of(
                        terminal.folder().resolve(chart), TransferFlags.access(flags, terminal), helm)
                .named(chart)
                .within(common.limits())
                .printingTo(terminal::print, line -> terminal.printError(line.text(helm) + "\n"))
                .at(terminal.clock());
        if (flags.isSet("skip-refresh")) {
            dependencies = dependencies.withoutRefresh();
        }
        if (command.equals("build")) {
            dependencies.build();
        } else {
            dependencies.update();
        }
        return 0;
    }

    private static String chart(String command, Flags flags) {
        if (flags.arguments().size() > 1) {
            throw new UsageException("\"helm dependency " + command
                    + "\" accepts at most 1 argument\n\nUsage:  helm dependency " + command + " CHART [flags]");
        }
        String chart = flags.arguments().isEmpty() ? "." : flags.arguments().get(0);
        String clean = Path.of(chart).normalize().toString();
        return clean.isEmpty() ? "." : clean;
    }
}
