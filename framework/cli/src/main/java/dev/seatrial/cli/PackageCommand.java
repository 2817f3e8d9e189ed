/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.delivery.ChartDependencies;
import dev.seatrial.delivery.ChartPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code seatrial package}: writes archives of charts as {@code helm package} does, with the same output and exit code. Unlike those of
 * Helm, the archives of a chart are always the same.
 */
final class PackageCommand {

    private static final String NO_SIGNATURE = "archives are not signed; use `helm package --sign`";

    static final List<Flag> FLAGS = Stream.concat(
                    Stream.of(
                            Flag.used("version", null, Flag.Kind.STRING, "version of the chart, instead of its own"),
                            Flag.used(
                                    "app-version",
                                    null,
                                    Flag.Kind.STRING,
                                    "version of the application, instead of that in Chart.yaml"),
                            Flag.used(
                                    "destination",
                                    'd',
                                    Flag.Kind.STRING,
                                    "folder of the archives; the current one if not given"),
                            Flag.used(
                                    "dependency-update",
                                    'u',
                                    Flag.Kind.BOOL,
                                    "update the dependencies first, as `seatrial dependency update` does"),
                            Flag.refused("sign", null, Flag.Kind.BOOL, NO_SIGNATURE),
                            Flag.refused("key", null, Flag.Kind.STRING, NO_SIGNATURE),
                            Flag.refused("keyring", null, Flag.Kind.STRING, NO_SIGNATURE),
                            Flag.refused("passphrase-file", null, Flag.Kind.STRING, NO_SIGNATURE)),
                    TransferFlags.NETWORK.stream())
            .toList();

    private final Terminal terminal;

    PackageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        try {
            Flags flags = Flags.parse(line, FLAGS);
            if (flags.isSet("help")) {
                terminal.out().print(Help.ofPackage());
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
            throw new UsageException("need at least one argument, the path to the chart");
        }
        HelmVersion helm = common.helmVersion();
        Instant time = time();
        for (String chart : flags.arguments()) {
            ChartPackage archive =
                    ChartPackage.of(load(chart, flags, common), helm).withTime(time);
            if (flags.value("version").filter(version -> !version.isEmpty()).isPresent()) {
                archive = archive.withVersion(flags.value("version").get());
            }
            if (flags.value("app-version").filter(version -> !version.isEmpty()).isPresent()) {
                archive = archive.withAppVersion(flags.value("app-version").get());
            }
            terminal.print("Successfully packaged chart and saved it to: " + save(archive, flags) + "\n");
        }
        return 0;
    }

    private Path save(ChartPackage archive, Flags flags) {
        String destination = flags.value("destination").orElse(".");
        Path folder = terminal.folder().resolve(destination);
        archive.saveIn(folder);
        // as Helm shows it
        return destination.equals(".")
                ? folder.toAbsolutePath().normalize().resolve(archive.fileName())
                : Path.of(destination).normalize().resolve(archive.fileName());
    }

    private Chart load(String name, Flags flags, HelmFlags common) {
        HelmVersion helm = common.helmVersion();
        Path path = terminal.folder().resolve(name).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new UsageException("stat " + name + ": no such file or directory");
        }
        if (!Files.isDirectory(path)) {
            Path file = path.resolve("Chart.yaml");
            throw new UsageException(
                    helm.rules().judgesApiVersionFirst()
                            ? "unable to detect chart at " + file + ": open " + file + ": not a directory"
                            : "Chart.yaml file is missing");
        }
        if (flags.isSet("dependency-update")) {
            ChartDependencies.of(path, TransferFlags.access(flags, terminal), helm)
                    .within(common.limits())
                    .at(terminal.clock())
                    .update();
        }
        Chart chart = ChartLoader.load(path, helm, common.limits());
        chart.log().forEach(line -> terminal.printError(line.text(helm) + "\n"));
        return chart;
    }

    /** Returns the time of the files: that of {@code SOURCE_DATE_EPOCH}, or a fixed one. */
    private Instant time() {
        return Optional.ofNullable(terminal.environment().get("SOURCE_DATE_EPOCH"))
                .filter(seconds -> !seconds.isEmpty())
                .map(PackageCommand::time)
                .orElse(ChartPackage.TIME);
    }

    private static Instant time(String seconds) {
        if (!seconds.matches("\\d{1,11}")) {
            throw new UsageException(
                    "SOURCE_DATE_EPOCH is `" + seconds + "`. Set it to a number of seconds since 1970, or not at all.");
        }
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
