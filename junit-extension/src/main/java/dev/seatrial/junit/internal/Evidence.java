/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.render.RenderedChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** Keeps what was rendered for a test, to write it out when an assertion fails. */
final class Evidence {

    private final List<RenderedChart> rendered = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final String name;

    private Evidence(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    static Evidence of(ExtensionContext context) {
        return context.getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(Evidence.class, key -> create(context), Evidence.class);
    }

    private static Evidence create(ExtensionContext context) {
        Path build = Path.of(Files.exists(Path.of("pom.xml")) || !Files.exists(Path.of("build")) ? "target" : "build");
        TestIdentity test = TestIdentity.of(context);
        return new Evidence(build.resolve("seatrial").resolve(test.className()), test.fileName());
    }

    void add(RenderedChart chart) {
        if (rendered.stream().noneMatch(known -> known == chart)) {
            rendered.add(chart);
        }
    }

    /** Returns the failure with a link to the whole render, if it is that of an assertion. */
    Throwable explain(Throwable failure) {
        if (rendered.isEmpty() || !(failure instanceof AssertionError)) {
            return failure;
        }
        String link;
        try {
            link = "\n\nrendered: " + write();
        } catch (IOException e) {
            link = "\n\nrendered: could not be written: " + e;
        }
        return linked(failure, failure.getMessage() + link);
    }

    private static Throwable linked(Throwable failure, String message) {
        AssertionFailedError error =
                failure instanceof AssertionFailedError given && given.isExpectedDefined() && given.isActualDefined()
                        ? new AssertionFailedError(message, given.getExpected(), given.getActual(), given.getCause())
                        : new AssertionFailedError(message, failure.getCause());
        error.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            error.addSuppressed(suppressed);
        }
        return error;
    }

    private Path write() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(
                file,
                rendered.stream()
                        .map(RenderedChart::text)
                        .collect(Collectors.joining("\n# Another render of the same test.\n")));
        return file;
    }
}
