/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.report.TestIdentity;
import dev.seatrial.secret.internal.SecretDocuments;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.template.internal.go.GoStrings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the rendered output of a test, and writes it if an assertion fails. */
final class Evidence {

    private final List<RenderedChart> rendered = new CopyOnWriteArrayList<>();
    private final Path folder;

    private Evidence(Path folder) {
        this.folder = folder;
    }

    /** The key of the evidence of a test. The evidence of a class, from {@code @BeforeAll}, has its own key. */
    private record Key(String test) {}

    static Evidence of(ExtensionContext context) {
        if (context.getTestClass().isEmpty()) {
            return of(context.getParent().orElseThrow()); // a dynamic test is part of its factory
        }
        return context.getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(new Key(context.getUniqueId()), key -> create(context), Evidence.class);
    }

    private static Evidence create(ExtensionContext context) {
        TestIdentity test = TestIdentities.of(context);
        return new Evidence(folder(test));
    }

    /** Returns the folder for what a test leaves behind. */
    static Path folder(TestIdentity test) {
        return folderOfBuild().resolve(test.qualifiedClassName()).resolve(test.fileName());
    }

    /** Returns the folder for all files that a run writes. */
    static Path folderOfBuild() {
        Path build = Path.of(Files.exists(Path.of("pom.xml")) || !Files.exists(Path.of("build")) ? "target" : "build");
        return build.resolve("seatrial");
    }

    void add(RenderedChart chart) {
        if (rendered.stream().noneMatch(known -> known == chart)) {
            rendered.add(chart);
        }
    }

    /** Returns what a test and the classes around it have rendered. */
    static Set<RenderedChart> renderedIn(ExtensionContext context) {
        Set<RenderedChart> all = new LinkedHashSet<>();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            Evidence evidence = at.getStore(ChartExtension.NAMESPACE).get(new Key(at.getUniqueId()), Evidence.class);
            if (evidence != null) {
                all.addAll(evidence.rendered);
            }
        }
        return all;
    }

    /**
     * Returns the failure with its secrets masked. If an assertion failed, the message also has a link to the rendered output.
     */
    static Throwable explain(Throwable failure, ExtensionContext context) {
        Set<RenderedChart> all = renderedIn(context);
        Secrets secrets = Secrets.none().unless(SecretsShown.in(context));
        for (RenderedChart chart : all) {
            secrets = secrets.and(chart.secrets());
        }
        Throwable masked = MaskedThrowables.of(failure, secrets);
        boolean hasOutput = masked instanceof AssertionError && !all.isEmpty();
        return FailureReport.of(masked, hasOutput ? of(context).link(List.copyOf(all)) : "", context);
    }

    /** Writes the rendered output and returns the paths. */
    String link() {
        return link(rendered);
    }

    private String link(List<RenderedChart> charts) {
        try {
            AtomicFiles writer = new AtomicFiles();
            List<String> files = new ArrayList<>();
            for (int i = 0; i < charts.size(); i++) {
                String number = i == 0 ? "" : "-" + (i + 1);
                Path file = folder.resolve("rendered" + number + ".yaml");
                Secrets secrets = charts.get(i).secrets();
                writer.write(
                        file,
                        GoStrings.bytes(SecretDocuments.masked(charts.get(i).text(), secrets)));
                files.add(file.toString());
                if (!charts.get(i).notes().isBlank()) {
                    writer.write(
                            folder.resolve("NOTES" + number + ".txt"),
                            GoStrings.bytes(secrets.mask(charts.get(i).notes())));
                }
            }
            return String.join(", ", files);
        } catch (WriteException e) {
            return "cannot be written to `%s`: %s. %s".formatted(folder, e.reason(), e.advice());
        }
    }
}
