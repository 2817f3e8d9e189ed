/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the files of a chart folder that {@code .helmignore} leaves, following symbolic links as Helm does, but only inside
 * the chart.
 */
final class ChartFolder {

    private final Path root;
    private final Path realRoot;
    private final HelmIgnore ignore;
    private final Limits limits;
    private final Budget budget;
    private final List<ChartFile> files = new ArrayList<>();
    private final List<LogLine> log = new ArrayList<>();

    private ChartFolder(Path root, Path realRoot, HelmIgnore ignore, Limits limits, Budget budget) {
        this.limits = limits;
        this.budget = budget;
        this.root = root;
        this.realRoot = realRoot;
        this.ignore = ignore;
    }

    /** What a folder holds, and what was logged on the way. */
    record Content(List<ChartFile> files, List<LogLine> log) {}

    /**
     * Returns the files below a folder, in the order of Helm's walk.
     *
     * @throws ChartException with Helm's text, or ours for links that lead out
     */
    static Content read(Path folder, Limits limits, Budget budget) {
        try {
            Path rules = folder.resolve(".helmignore");
            checkInside(folder, rules, ".helmignore");
            HelmIgnore ignore = HelmIgnore.parse(
                    Files.isRegularFile(rules)
                            ? GoStrings.string(withoutByteOrderMark(Files.readAllBytes(rules)))
                            : "");
            ChartFolder reading = new ChartFolder(folder, folder.toRealPath(), ignore, limits, budget);
            reading.walk(folder, "", 0);
            return new Content(reading.files, reading.log);
        } catch (IOException e) {
            throw new ChartException("error reading " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Checks that what is read before the walk is no link that leads out of the chart.
     *
     * @throws ChartException if it is
     */
    static void checkInside(Path root, Path file, String name) {
        try {
            if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(root.toRealPath())) {
                throw leadsOut(name, file.toRealPath());
            }
        } catch (IOException e) {
            throw new ChartException("error evaluating symlink " + file + ": " + reason(file, e), e);
        }
    }

    private static ChartException leadsOut(String name, Path target) {
        return new ChartException(
                "chart file " + GoQuote.quote(name) + " is a symbolic link that leads out of the chart, to " + target);
    }

    private void walk(Path folder, String prefix, int depth) throws IOException {
        if (depth > limits.of(Limit.FOLDER_NESTING)) {
            throw SizeLimit.own(
                    "chart folder " + root + " is nested more than " + limits.of(Limit.FOLDER_NESTING) + " levels deep",
                    Limit.FOLDER_NESTING);
        }
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.sorted(Comparator.comparing(p -> p.getFileName().toString(), GoStrings.ORDER))
                    .toList();
        }
        for (Path child : children) {
            visit(folder, child, prefix + child.getFileName(), depth);
        }
    }

    private void visit(Path folder, Path path, String name, int depth) throws IOException {
        budget.step();
        if (Files.isSymbolicLink(path)) {
            follow(folder, path, name);
        }
        boolean isFolder = Files.isDirectory(path);
        if (ignore.ignores(name, isFolder)) {
            return;
        }
        if (isFolder) {
            walk(path, name + "/", depth + 1);
        } else {
            add(path, name);
        }
    }

    private void follow(Path folder, Path link, String name) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (IOException e) {
            throw new ChartException("error evaluating symlink " + link + ": " + reason(link, e), e);
        }
        if (!target.startsWith(realRoot)) {
            throw leadsOut(name, target);
        }
        if (Files.isDirectory(target) && folder.toRealPath().startsWith(target)) {
            throw new ChartException(
                    "chart folder " + GoQuote.quote(name) + " is a symbolic link to a folder that it is in");
        }
        log.add(LogLine.leveled(
                "INFO",
                "found symbolic link in path. Contents of linked file included and used",
                "walk.go:75: found symbolic link in path: " + link + " resolves to " + target
                        + ". Contents of linked file included and used",
                "path",
                link.toString(),
                "resolved",
                target.toString()));
    }

    /** Go walks the way to the target and names the first part that is not there. */
    private static String reason(Path link, IOException e) {
        Path target;
        try {
            target = link.resolveSibling(Files.readSymbolicLink(link))
                    .toAbsolutePath()
                    .normalize();
        } catch (IOException unreadable) {
            return SystemErrors.text(e);
        }
        for (int i = 1; i <= target.getNameCount(); i++) {
            Path part = target.getRoot().resolve(target.subpath(0, i));
            if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                return "lstat " + part + ": " + SystemErrors.text(e);
            }
        }
        return SystemErrors.text(e);
    }

    private void add(Path path, String name) throws IOException {
        if (!Files.isRegularFile(path)) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return; // gone since the folder was listed
            }
            throw new ChartException("cannot load irregular file " + path + " as it has file mode type bits set");
        }
        if (Files.size(path) > limits.of(Limit.FILE_SIZE)) {
            throw SizeLimit.file(
                    "chart file " + GoQuote.quote(path.getFileName().toString())
                            + " is larger than the maximum file size " + limits.of(Limit.FILE_SIZE),
                    name,
                    Files.size(path),
                    limits);
        }
        if (files.size() >= limits.of(Limit.FILES)) {
            throw SizeLimit.own(
                    "chart folder " + root + " has more than " + limits.of(Limit.FILES) + " files", Limit.FILES);
        }
        if (!Files.isReadable(path)) {
            throw new ChartException("error reading " + name + ": open " + path + ": permission denied");
        }
        files.add(new ChartFile(name, withoutByteOrderMark(Files.readAllBytes(path))));
    }

    static byte[] withoutByteOrderMark(byte[] content) {
        boolean marked = content.length >= 3
                && (content[0] & 0xff) == 0xEF
                && (content[1] & 0xff) == 0xBB
                && (content[2] & 0xff) == 0xBF;
        return marked ? Arrays.copyOfRange(content, 3, content.length) : content;
    }
}
