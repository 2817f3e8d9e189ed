/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.documentation;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project in a folder, which is compiled and run with the class path of this module, without a build tool. */
final class Project {

    /**
     * The result of a process.
     *
     * @param code its exit code
     * @param output its standard output and standard error
     */
    record Result(int code, String output) {}

    private final Path folder;

    private Project(Path folder) {
        this.folder = folder;
    }

    /** Creates an empty project in a folder, whose files are deleted first. */
    static Project empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
        return new Project(folder);
    }

    Project write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        return this;
    }

    Path folder() {
        return folder;
    }

    /** Compiles the test sources, and returns the messages of the compiler; none if there are no errors and warnings. */
    String compile() throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter messages = new StringWriter();
        Path classes = Files.createDirectories(classes());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(folder.resolve("src/test/java"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "--release", "17", "-parameters", "-proc:none", "-cp", classPath(), "-d", classes.toString());
            compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        return messages.toString();
    }

    /** Runs all test classes in a new JVM whose working directory is the folder. */
    Result runTests(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Arrays.asList(options));
        command.add(TestRun.class.getName());
        command.add(classes().toString());
        return run(classes() + File.pathSeparator + classPath(), command);
    }

    /** Runs a main class with its arguments. */
    Result run(String... command) throws IOException, InterruptedException {
        return run(classPath(), Arrays.asList(command));
    }

    private Result run(String classPath, List<String> command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(), "-cp", classPath));
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("CI", "SEATRIAL_SNAPSHOTS", "SEATRIAL_RUN"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private Path classes() {
        return folder.resolve("target/in-process-classes").toAbsolutePath();
    }

    private static String classPath() {
        List<String> absolute = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, absolute);
    }
}
