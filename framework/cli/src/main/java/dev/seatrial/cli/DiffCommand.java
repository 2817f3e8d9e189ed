/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.UserValues;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.upgrade.Upgrade;
import dev.seatrial.upgrade.Upgrade.ValuesReuse;
import dev.seatrial.upgrade.UpgradePlan;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** {@code seatrial diff}: prints what an upgrade from one chart to another would do. */
final class DiffCommand {

    /** The exit code if something changes, as {@code helm diff --detailed-exitcode} has it. */
    private static final int CHANGES = 2;

    private final Terminal terminal;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        try {
            Flags flags = Flags.parse(line, Flag.DIFF);
            if (flags.isSet("help")) {
                terminal.out().print(Help.ofDiff());
                return 0;
            }
            return run(flags, new HelmFlags(flags, terminal));
        } catch (RenderException e) {
            return terminal.fail(e.secrets().mask(DiagnosticRenderer.render(e.diagnostic())));
        } catch (ChartException e) {
            return terminal.fail(DiagnosticRenderer.render(e.diagnostic()));
        } catch (UsageException | UncheckedIOException e) {
            return terminal.fail(e.getMessage());
        }
    }

    private int run(Flags flags, HelmFlags common) {
        if (flags.arguments().size() != 2) {
            return terminal.fail("\"seatrial diff\" requires 2 arguments\n\nUsage:  seatrial diff OLD NEW [flags]");
        }
        ValuesReuse reuse = reuse(flags);
        String output = flags.value("output").orElse("text");
        if (!List.of("text", "markdown", "json").contains(output)) {
            throw new UsageException("--output must be one of text, markdown, json, not " + output);
        }
        UserValues values = common.values().withLimits(common.limits());
        UserValues old = oldValues(flags, values);
        UpgradePlan plan = Upgrade.from(request(flags.arguments().get(0), old, flags, common))
                .to(request(flags.arguments().get(1), values, flags, common))
                .withValuesReuse(reuse)
                .plan();
        terminal.print(
                switch (output) {
                    case "markdown" -> plan.markdown();
                    case "json" -> plan.json();
                    default -> plan.text();
                });
        return plan.isEmpty() ? 0 : CHANGES;
    }

    private RenderRequest request(String chart, UserValues values, Flags flags, HelmFlags common) {
        RenderRequest.Builder request = new ChartRequests(terminal, flags, common).of(chart, values);
        String kubeVersion = common.kubeVersion();
        if (kubeVersion != null) {
            request.kubeVersion(kubeVersion);
        }
        return request.build();
    }

    private UserValues oldValues(Flags flags, UserValues values) {
        if (!flags.isGiven("old-values")) {
            return values;
        }
        UserValues old = UserValues.none().in(terminal.folder());
        for (String file : flags.values("old-values")) {
            old = old.withFile(file);
        }
        return old;
    }

    private static ValuesReuse reuse(Flags flags) {
        List<ValuesReuse> chosen = new ArrayList<>();
        for (Choice choice : Choice.values()) {
            if (flags.isSet(choice.flag)) {
                chosen.add(choice.reuse);
            }
        }
        if (chosen.size() > 1) {
            throw new UsageException(
                    "only one of --reset-values, --reuse-values and --reset-then-reuse-values can be given");
        }
        return chosen.isEmpty() ? ValuesReuse.DEFAULT : chosen.get(0);
    }

    private enum Choice {
        RESET("reset-values", ValuesReuse.RESET),
        REUSE("reuse-values", ValuesReuse.REUSE),
        RESET_THEN_REUSE("reset-then-reuse-values", ValuesReuse.RESET_THEN_REUSE);

        private final String flag;
        private final ValuesReuse reuse;

        Choice(String flag, ValuesReuse reuse) {
            this.flag = flag;
            this.reuse = reuse;
        }
    }
}
