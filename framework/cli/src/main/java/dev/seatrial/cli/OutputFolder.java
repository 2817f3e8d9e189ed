/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.template.internal.go.GoStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files of {@code --output-dir}. As with Helm, the documents of a template are appended to each other, and hooks are also
 * appended to a file that was there before: {@code writeToFile} in Helm's {@code pkg/action/action.go}.
 */
final class OutputFolder {

    private final AtomicFiles files = new AtomicFiles();
    private final Path root;
    private final Map<String, Target> targets = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /** @param root the folder that the names of files are relative to */
    OutputFolder(Path root) {
        this.root = root;
    }

    /**
     * A file to be written.
     *
     * @param text all of its documents
     * @param keepsOld whether the text that was there before stays in front of them
     */
    private record Target(StringBuilder text, boolean keepsOld) {

        private Target(boolean keepsOld) {
            this(new StringBuilder(), keepsOld);
        }
    }

    /** Adds a document of a template. The first one replaces a file that was there before. */
    void add(String folder, String source, String document) {
        add(folder, source, document, false);
    }

    /** Adds a hook. */
    void addHook(String folder, String source, String document) {
        add(folder, source, document, true);
    }

    private void add(String folder, String source, String document, boolean isHook) {
        Target target = targets.computeIfAbsent(folder + "/" + source, name -> new Target(isHook));
        target.text
                .append("---\n# Source: ")
                .append(source)
                .append('\n')
                .append(document)
                .append('\n');
        order.add(folder + "/" + source);
    }

    /**
     * Writes each file once, with all of its documents.
     *
     * @param log gets the name of a file for each document, in the order in which they were added
     * @throws IOException if a file cannot be written; those before it are complete
     */
    void write(Consumer<String> log) throws IOException {
        Set<String> written = new HashSet<>();
        for (String name : order) {
            if (written.add(name)) {
                write(root.resolve(name), Objects.requireNonNull(targets.get(name)));
            }
            log.accept(name);
        }
    }

    private void write(Path path, Target target) throws IOException {
        byte[] added = GoStrings.bytes(target.text.toString());
        if (target.keepsOld && Files.isRegularFile(path)) {
            byte[] old = Files.readAllBytes(path);
            files.write(path, out -> {
                out.write(old);
                out.write(added);
            });
        } else {
            files.write(path, added);
        }
    }
}
