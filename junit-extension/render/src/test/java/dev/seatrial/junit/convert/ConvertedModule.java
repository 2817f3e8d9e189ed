/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.convert;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.seatrial.coverage.internal.UsedInput;
import dev.seatrial.unittest.internal.convert.Conversion;
import dev.seatrial.unittest.internal.convert.Converter;
import dev.seatrial.unittest.internal.convert.Options;
import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.RunSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A module with the classes that the suites of a chart became. */
final class ConvertedModule {

    private final Path folder;
    private final Conversion conversion;

    private ConvertedModule(Path folder, Conversion conversion) {
        this.folder = folder;
        this.conversion = conversion;
    }

    static ConvertedModule of(Path chart, RunSettings settings, Path folder) throws IOException {
        return of(chart, chart.toAbsolutePath().toString(), settings, folder);
    }

    /** @param name the path of the chart as the classes have it */
    static ConvertedModule of(Path chart, String name, RunSettings settings, Path folder) throws IOException {
        Options options = new Options("com.example", folder, name);
        Conversion conversion =
                new Converter(ChartPlan.of(chart, settings), settings, options, UsedInput::unused).convert();
        for (Map.Entry<String, String> file : conversion.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new ConvertedModule(folder, conversion);
    }

    Conversion conversion() {
        return conversion;
    }

    private List<Path> sources() {
        return conversion.files().keySet().stream()
                .filter(name -> name.endsWith(".java"))
                .map(folder::resolve)
                .toList();
    }

    /** Returns what the compiler says about the classes, empty if it says nothing. */
    String compile() throws IOException {
        if (sources().isEmpty()) {
            return "";
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-parameters",
                    "-proc:none",
                    "-Xlint:all,-path,-classfile",
                    "-cp",
                    System.getProperty("java.class.path"));
            compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        return messages.toString();
    }

    /** Runs the classes. Returns the failures by method, null for a method that passes. */
    Map<String, @Nullable Throwable> run() throws IOException {
        Map<String, @Nullable Throwable> results = new TreeMap<>();
        URL[] roots = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(roots, getClass().getClassLoader())) {
            List<ClassSelector> classes = new ArrayList<>();
            for (Path source : sources()) {
                String name = source.getFileName().toString().replace(".java", "");
                classes.add(selectClass(loader, "com.example." + name));
            }
            for (Event event : EngineTestKit.engine("junit-jupiter")
                    .selectors(classes.toArray(new ClassSelector[0]))
                    .configurationParameter("seatrial.snapshots.folder", folder + "/src/test/snapshots")
                    .configurationParameter("seatrial.snapshots", "readonly")
                    .configurationParameter("seatrial.report.folder", folder + "/report")
                    .configurationParameter("seatrial.coverage", "off")
                    .configurationParameter("seatrial.run", UUID.randomUUID().toString())
                    .execute()
                    .allEvents()
                    .finished()
                    .list()) {
                Throwable failure = event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElse(null);
                String test = event.getTestDescriptor()
                        .getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .map(method -> method.getClassName() + "#" + method.getMethodName())
                        .orElse("");
                if (!test.isEmpty() || failure != null) {
                    results.put(test, failure);
                }
            }
        } catch (RuntimeException e) {
            results.put("", e);
        }
        return results;
    }

    /** Returns the tests that have another verdict than in their suite. */
    List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        Map<String, @Nullable Throwable> results = run();
        conversion.verdicts().forEach((test, passes) -> {
            Throwable failure = results.get(test);
            if (!results.containsKey(test)) {
                differences.add(test + " does not run");
            } else if (passes != (failure == null)) {
                differences.add(test + (passes ? " fails: " + failure : " passes"));
            } else if (failure != null && !(failure instanceof AssertionError)) {
                differences.add(test + " is broken: " + failure);
            }
        });
        if (results.get("") != null) {
            differences.add("a class fails: " + results.get(""));
        }
        return differences;
    }
}
