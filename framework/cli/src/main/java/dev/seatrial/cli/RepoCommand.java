/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.delivery.RepositoryIndex;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** {@code seatrial repo index}: writes the index of a folder with archives, as {@code helm repo index} does. */
final class RepoCommand {

    static final List<Flag> FLAGS = Stream.concat(
                    Stream.of(
                            Flag.used("url", null, Flag.Kind.STRING, "address of the repository"),
                            Flag.used("merge", null, Flag.Kind.STRING, "an index whose other entries are kept"),
                            Flag.refused("json", null, Flag.Kind.BOOL, "the index is written as YAML")),
                    Flag.ofHelmPackage().filter(flag -> flag.role() != Flag.Role.REFUSED))
            .toList();

    private final Terminal terminal;

    RepoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        if (line.isEmpty() || !line.get(0).equals("index")) {
            return terminal.fail("the command is `seatrial repo index DIR`");
        }
        try {
            Flags flags = Flags.parse(line.subList(1, line.size()), FLAGS);
            if (flags.isSet("help")) {
                terminal.out().print(Help.ofRepoIndex());
                return 0;
            }
            return index(flags, new HelmFlags(flags, terminal));
        } catch (UsageException | ChartException e) {
            return terminal.fail(e.getMessage());
        } catch (WriteException e) {
            return terminal.fail(e.getMessage() + " " + e.advice());
        }
    }

    private int index(Flags flags, HelmFlags common) throws WriteException {
        flags.refused().ifPresent(flag -> {
            throw new UsageException("--" + flag.name() + " is not supported: " + flag.description());
        });
        if (flags.arguments().size() != 1) {
            throw new UsageException(
                    "\"helm repo index\" requires 1 argument\n\nUsage:  helm repo index [DIR] [flags]");
        }
        HelmVersion helm = common.helmVersion();
        Instant now = terminal.clock().instant();
        Path folder = terminal.folder()
                .resolve(flags.arguments().get(0))
                .toAbsolutePath()
                .normalize();
        Path file = folder.resolve("index.yaml");
        if (!Files.isDirectory(folder)) {
            throw new UsageException("open " + file + ": no such file or directory");
        }
        RepositoryIndex index = RepositoryIndex.of(folder, flags.value("url").orElse(""), helm, common.limits(), now);
        String merge = flags.value("merge").orElse("");
        if (!merge.isEmpty()) {
            index = index.with(merged(merge, helm, now), helm);
        }
        new AtomicFiles().write(file, index.yaml(helm, now));
        return 0;
    }

    /** Reads the index to merge; as Helm does, writes an empty one where there is none. */
    private RepositoryIndex merged(String name, HelmVersion helm, Instant now) throws WriteException {
        Path file = terminal.folder().resolve(name);
        try {
            if (Files.notExists(file)) {
                String empty = RepositoryIndex.none().yaml(helm, now);
                new AtomicFiles().write(file, empty);
                return RepositoryIndex.none();
            }
            RepositoryIndex older = RepositoryIndex.read(Files.readString(file), name);
            older.log().forEach(line -> terminal.printError(line.text(helm) + "\n"));
            return older;
        } catch (ChartException e) {
            throw new UsageException("merge failed: error loading " + name + ": " + e.getMessage());
        } catch (WriteException e) {
            throw e;
        } catch (IOException e) {
            throw new UsageException("merge failed: " + WriteException.reason(e) + ": " + name);
        }
    }
}
