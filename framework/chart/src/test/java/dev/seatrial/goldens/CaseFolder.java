/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import dev.seatrial.template.internal.go.GoStrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the files of a case to a folder, where the chart is in {@code chart} and archives are packed. */
final class CaseFolder {

    private static final String LINK = " -> ";
    private static final String IN_ARCHIVE = ".tgz!";
    /** Stands for the folder in answers. */
    private static final String PLACE = "{folder}";

    private CaseFolder() {}

    /** Returns the path of the file that a block declares. */
    static String path(Block block) {
        return block.header().split(LINK, 2)[0];
    }

    /** Gives the folder of a case to a command and returns its answer, in which {@code {folder}} stands for the folder. */
    static Answer with(GoldenCase one, Function<Path, Answer> command) {
        try {
            Path folder = Files.createTempDirectory("golden").toRealPath();
            try {
                write(one.files(), folder);
                Answer answer = command.apply(folder);
                return new Answer(
                        answer.out().replace(folder.toString(), PLACE),
                        answer.err().replace(folder.toString(), PLACE));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<Block> blocks, Path folder) throws IOException {
        Map<String, Map<String, String>> archives = new LinkedHashMap<>();
        for (Block block : blocks) {
            String name = path(block);
            int inArchive = name.indexOf(IN_ARCHIVE);
            if (inArchive >= 0) {
                String archive = name.substring(0, inArchive + IN_ARCHIVE.length() - 1);
                archives.computeIfAbsent(archive, k -> new LinkedHashMap<>())
                        .put(name.substring(inArchive + IN_ARCHIVE.length()), block.text());
                continue;
            }
            Path path = place(folder, name);
            Files.createDirectories(path.getParent());
            if (name.endsWith("/")) {
                Files.createDirectories(path);
            } else if (block.header().contains(LINK)) {
                Files.createSymbolicLink(path, Path.of(block.header().split(LINK, 2)[1]));
            } else {
                Files.write(path, GoStrings.bytes(text(name, block)));
            }
        }
        for (Map.Entry<String, Map<String, String>> archive : archives.entrySet()) {
            Path path = place(folder, archive.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, Tarball.of(archive.getValue()));
        }
    }

    /** Helm 4.2 prints the line feed at the end of a template, which other cases would say again and again. */
    private static String text(String name, Block block) {
        String text = block.text();
        boolean cut = block.encoding() == Block.Encoding.PLAIN && name.contains("templates/") && text.endsWith("\n");
        return cut ? text.substring(0, text.length() - 1) : text;
    }

    /** A path that begins with a slash is beside the chart. */
    private static Path place(Path folder, String name) {
        return name.startsWith("/")
                ? folder.resolve(name.substring(1))
                : folder.resolve("chart").resolve(name);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
