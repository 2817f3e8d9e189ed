/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path its path, relative to the repository
 * @param text its Markdown
 */
record Page(String path, String text) {

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern FENCE = Pattern.compile("^( *)```(\\w*)\\s*$");
    private static final Pattern TITLE = Pattern.compile("^`([^`]+)`:$");

    /** Returns the pages at the root of the repository and those in {@code docs}. */
    static List<Page> all() {
        try (Stream<Path> root = Files.list(REPOSITORY);
                Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page of(String path) {
        return read(REPOSITORY.resolve(path));
    }

    private static Page read(Path file) {
        try {
            return new Page(REPOSITORY.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the code blocks in their order. An unclosed block is an error. */
    List<CodeBlock> blocks() {
        List<CodeBlock> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int start = i;
                String end = fence.group(1) + "```";
                StringBuilder block = new StringBuilder();
                for (i++; !lines.get(i).equals(end); i++) {
                    block.append(lines.get(i)).append('\n');
                }
                blocks.add(new CodeBlock(path, start + 1, fence.group(2), title(lines, start), block.toString()));
            }
        }
        return blocks;
    }

    private static String title(List<String> lines, int fence) {
        for (int i = fence - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                Matcher title = TITLE.matcher(lines.get(i));
                return title.matches() ? title.group(1) : "";
            }
        }
        return "";
    }
}
