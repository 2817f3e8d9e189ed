/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.delivery.ChartPush;
import java.util.List;

/** {@code seatrial push}: publishes an archive as {@code helm push} does, and in repositories with the API of ChartMuseum. */
final class PushCommand {

    private final Terminal terminal;

    PushCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        try {
            Flags flags = Flags.parse(line, TransferFlags.NETWORK);
            if (flags.isSet("help")) {
                terminal.out().print(Help.ofPush());
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
        if (flags.arguments().size() < 2) {
            throw new UsageException(
                    "\"helm push\" requires at least 2 arguments\n\nUsage:  helm push [chart] [remote] [flags]");
        }
        String archive = flags.arguments().get(0);
        ChartPush.of(TransferFlags.access(flags, terminal), common.helmVersion())
                .within(common.limits())
                .in(terminal.clock().getZone())
                .printingTo(terminal::print)
                .push(
                        terminal.folder().resolve(archive),
                        archive,
                        flags.arguments().get(1));
        return 0;
    }
}
