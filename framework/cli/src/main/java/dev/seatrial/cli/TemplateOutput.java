/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.render.Hook;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.template.internal.go.FilePattern;
import dev.seatrial.template.internal.go.GoError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints a rendered chart or writes it to files, depending on the flags. */
final class TemplateOutput {

    private static final Pattern SOURCE = Pattern.compile("# Source: [^/]+/(.+)");

    private final Terminal terminal;
    private final Flags flags;
    private final RenderRequest request;

    TemplateOutput(Terminal terminal, Flags flags, RenderRequest request) {
        this.terminal = terminal;
        this.flags = flags;
        this.request = request;
    }

    void write(RenderedChart rendered) {
        List<Hook> hooks = rendered.hooks().stream()
                .filter(hook -> !flags.isSet("no-hooks") && !(flags.isSet("skip-tests") && hook.isTest()))
                .toList();
        String folder = flags.value("output-dir").orElse("");
        String text;
        if (folder.isEmpty()) {
            text = rendered.text(hooks);
        } else {
            writeFiles(rendered, hooks, folder);
            text = "\n";
        }
        show(text);
    }

    /** Prints the incomplete output of a failed render, for {@code --debug}. */
    void writeUnfinished(String text) {
        show(ManifestSplitter.trim(text) + "\n");
    }

    private void show(String text) {
        List<String> shown = flags.values("show-only");
        terminal.print(shown.isEmpty() ? text : selected(text, shown));
    }

    private void writeFiles(RenderedChart rendered, List<Hook> hooks, String folder) {
        OutputFolder output = new OutputFolder(terminal.folder());
        if (request.includesCrds()) {
            rendered.crds()
                    .forEach(crd -> output.add(folder, crd.path(), crd.file().text()));
        }
        String inner = flags.isSet("release-name") ? folder + "/" + request.release() : folder;
        rendered.outputs().forEach(document -> output.add(inner, document.source(), document.text()));
        hooks.forEach(hook -> output.addHook(inner, hook.source(), hook.text()));
        try {
            output.write(name -> terminal.print("wrote " + name + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private String selected(String text, List<String> patterns) {
        List<String> manifests = ManifestSplitter.of(request.helmVersion()).split(text);
        StringBuilder selected = new StringBuilder();
        for (String pattern : patterns) {
            List<String> matching = new ArrayList<>();
            for (String manifest : manifests) {
                Matcher source = SOURCE.matcher(manifest);
                if (source.find() && matches(pattern, source.group(1))) {
                    matching.add(manifest);
                }
            }
            if (matching.isEmpty()) {
                throw new UsageException("could not find template " + pattern + " in chart");
            }
            matching.forEach(
                    manifest -> selected.append("---\n").append(manifest).append('\n'));
        }
        return selected.toString();
    }

    private static boolean matches(String pattern, String path) {
        try {
            return FilePattern.of(pattern).matches(path);
        } catch (GoError e) {
            return false; // Helm takes a malformed pattern for one that matches nothing
        }
    }
}
