/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.delivery.ChartPull;
import java.nio.file.Path;
import java.util.List;

/** {@code seatrial pull}: downloads archives of charts as {@code helm pull} does. */
final class PullCommand {

    private static final String ANY_VERSION = ">0.0.0-0";

    private final Terminal terminal;

    PullCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        try {
            Flags flags = Flags.parse(line, TransferFlags.PULL);
            if (flags.isSet("help")) {
                terminal.out().print(Help.ofPull());
                return 0;
            }
            return run(flags, new HelmFlags(flags, terminal));
        } catch (UsageException e) {
            return terminal.fail(e.getMessage());
        } catch (ChartException e) {
            return terminal.fail(e.diagnostic());
        }
    }

    private int run(Flags flags, HelmFlags common) {
        TransferFlags.checkSupported(flags);
        if (flags.arguments().isEmpty()) {
            throw new UsageException("\"helm pull\" requires at least 1 argument\n\n"
                    + "Usage:  helm pull [chart URL | repo/chartname] [...] [flags]");
        }
        HelmVersion helm = common.helmVersion();
        String version = flags.value("version").orElse("");
        ChartPull pull = ChartPull.of(TransferFlags.access(flags, terminal), helm)
                .withVersion(version.isEmpty() && flags.isSet("devel") ? ANY_VERSION : version)
                .from(flags.value("repo").orElse(""))
                .within(common.limits())
                .printingTo(terminal::print, each -> terminal.printError(each.text(helm) + "\n"));
        pull = flags.isSet("pass-credentials") ? pull.passingCredentials() : pull;
        pull = flags.isSet("prov") ? pull.withProvenance() : pull;
        for (String chart : flags.arguments()) {
            Path folder = terminal.folder().resolve(flags.value("destination").orElse("."));
            if (flags.isSet("untar")) {
                pull.unpack(
                        chart,
                        folder.resolve(flags.value("untardir").orElse(".")).normalize());
            } else {
                pull.pull(chart, folder);
            }
        }
        return 0;
    }
}
