/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {

    @TempDir
    Path folder;

    @Test
    void the_page_has_the_results_of_all_parts_of_a_run() throws IOException {
        ResultsFolder.of(folder, "now").add(results("ATest"));
        ResultsFolder.of(folder, "now").add(results("BTest"));

        assertThat(testsOnPage()).containsExactlyInAnyOrder("ATest", "BTest");
        assertThat(files("results/now")).hasSize(3).contains("run.outline");
        assertThat(dataFiles("results/now")).hasSize(2);
    }

    @Test
    void results_of_an_earlier_run_do_not_mix_in_and_the_last_but_one_run_stays() throws IOException {
        for (String run : List.of("one", "two", "three")) {
            ResultsFolder.of(folder, run).add(results(run + "Test"));
        }

        assertThat(testsOnPage()).containsExactly("threeTest");
        assertThat(page().data().at("/previous/tests").fieldNames())
                .toIterable()
                .containsExactly("com.example.twoTest.renders");
        assertThat(files("results")).containsExactlyInAnyOrder(".lock", "runs.txt", "two", "three");
        assertThat(folder.resolve("results/runs.txt")).hasContent("two\nthree\n");
    }

    @Test
    void two_runs_at_the_same_time_keep_their_own_results() throws IOException {
        ResultsFolder.of(folder, "ide").add(results("ATest"));
        ResultsFolder.of(folder, "build").add(results("BTest"));
        ResultsFolder.of(folder, "ide").add(results("CTest"));

        assertThat(testsOnPage()).containsExactlyInAnyOrder("ATest", "CTest");
        assertThat(page().data().has("previous")).isFalse();
        assertThat(dataFiles("results/build")).hasSize(1);
    }

    @Test
    void a_run_may_have_any_name() throws IOException {
        for (String run : List.of("../../evil", "a/b", "..", "2026-11-30T10:00:00Z", "x".repeat(300))) {
            ResultsFolder.of(folder, run).add(results("ATest"));
        }

        assertThat(files("")).containsExactlyInAnyOrder("report.html", "results");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_loses_nothing_else() throws IOException {
        ResultsFolder.of(folder, "now").add(results("ATest"));
        Path run = folder.resolve("results/now");
        Files.writeString(run.resolve("cut.json"), "{\"format\":\"seatrial-results\",\"version\":2,\"ru");
        Files.writeString(run.resolve("new.json"), "{\"format\":\"seatrial-results\",\"version\":3}");
        Files.write(run.resolve("binary.json"), new byte[] {0, (byte) 0xff, 7});
        Files.createDirectory(run.resolve("folder.json"));

        List<String> warnings = ResultsFolder.of(folder, "now").add(results("BTest"));

        assertThat(warnings)
                .hasSize(3)
                .anyMatch(w -> w.startsWith("The results in `%s` are missing: it is not a data file of Seatrial"
                                .formatted(run.resolve("binary.json")))
                        || w.startsWith(
                                "The results in `%s` are missing: it is damaged".formatted(run.resolve("binary.json"))))
                .anyMatch(w -> w.startsWith("The results in `%s` are missing: it is damaged or incomplete ("
                        .formatted(run.resolve("cut.json"))))
                .contains("The results in `%s` are missing: it has version 3 of the data format, not 2."
                        .formatted(run.resolve("new.json")));
        assertThat(folder.resolve("report.html")).content().contains("2 tests", "ATest", "BTest", "new.json");
    }

    @Test
    void files_of_several_machines_are_merged() throws IOException {
        ResultsFolder.of(folder.resolve("one"), "now").add(results("ATest"));
        ResultsFolder.of(folder.resolve("two"), "now").add(results("BTest"));
        List<String> warnings = new ArrayList<>();

        Results all = ResultsFolder.read(folder, warnings);

        assertThat(warnings).isEmpty();
        assertThat(all).isEqualTo(Results.merge(List.of(results("ATest"), results("BTest"))));
    }

    @Test
    void results_that_cannot_be_written_are_an_error_and_leave_nothing_half_done() throws IOException {
        Files.createDirectory(folder.resolve("report.html"));
        Files.writeString(folder.resolve("report.html/x"), "");

        assertThatThrownBy(() -> ResultsFolder.of(folder, "now").add(results("ATest")))
                .isInstanceOf(IOException.class);

        assertThat(files("")).containsExactlyInAnyOrder("report.html", "results");
        assertThat(files("results/now")).hasSize(1);
    }

    @Test
    void a_thread_that_was_interrupted_writes_and_stays_interrupted() throws IOException {
        Thread.currentThread().interrupt();
        try {
            ResultsFolder.of(folder, "now").add(results("ATest"));

            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(folder.resolve("report.html")).exists();
    }

    @Test
    void threads_of_one_jvm_wait_for_each_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String name = "T" + i + "Test";
                all.add(threads.submit(() -> ResultsFolder.of(folder, "now").add(results(name))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(testsOnPage()).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void of_jvms_that_write_at_the_same_time_the_last_page_has_all_results() throws Exception {
        List<Process> jvms = start("surefirebooter20261130.jar", List.of("ATest", "BTest", "CTest"), 5);

        assertThat(jvms).allMatch(jvm -> jvm.exitValue() == 0);
        assertThat(testsOnPage()).hasSize(300).contains("ATest", "BTest", "CTest");
        assertThat(run("ATest"))
                .startsWith("maven-" + ProcessHandle.current().pid() + "-")
                .isEqualTo(run("BTest"))
                .isEqualTo(run("CTest"));
        assertThat(Files.readAllLines(folder.resolve("results/runs.txt"))).hasSize(1);
    }

    @Test
    void jvms_that_no_build_has_forked_are_runs_of_their_own() throws Exception {
        start("tests.jar", List.of("ATest", "BTest"), 1);

        assertThat(run("ATest")).isNotEqualTo(run("BTest"));
    }

    @Test
    void the_run_can_be_named() {
        assertThat(RunId.of(name -> name.equals("seatrial.run") ? "a" : null, name -> "b"))
                .isEqualTo("a");
        assertThat(RunId.of(name -> " ", name -> name.equals("SEATRIAL_RUN") ? "b" : null))
                .isEqualTo("b");
    }

    /** Starts JVMs as Surefire does, with a jar that has the class path in its manifest, and waits for them. */
    private List<Process> start(String jar, List<String> classes, int times) throws Exception {
        Path booter = folder.resolve(jar);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, OneJvm.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        try (OutputStream out = Files.newOutputStream(booter);
                JarOutputStream written = new JarOutputStream(out, manifest)) {
            written.finish();
        }
        Path start = folder.resolve("start");
        List<Process> jvms = new ArrayList<>();
        for (String name : classes) {
            jvms.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            booter.toString(),
                            folder.toString(),
                            name,
                            Integer.toString(times),
                            start.toString())
                    .inheritIO()
                    .start());
        }
        while (files("").stream().filter(name -> name.endsWith(".run")).count() < classes.size()
                && jvms.stream().allMatch(Process::isAlive)) {
            Thread.sleep(5);
        }
        Files.writeString(start, "");
        for (Process jvm : jvms) {
            jvm.waitFor();
        }
        return jvms;
    }

    private static String classPath() {
        String known = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(known.split(java.io.File.pathSeparator))
                .map(Path::of)
                .map(Path::toUri)
                .map(URI::toString)
                .collect(Collectors.joining(" "));
    }

    private String run(String className) throws IOException {
        return Files.readString(folder.resolve(className + ".run"));
    }

    private static Results results(String className) {
        return new Results(List.of(Sample.passed(className, "renders")), List.of());
    }

    private PageText page() throws IOException {
        return new PageText(Files.readString(folder.resolve("report.html")));
    }

    /** Returns the simple name of the class of each test that the page shows as one of its run. */
    private List<String> testsOnPage() throws IOException {
        return page().data().get("tests").findValuesAsText("class").stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }

    private List<String> dataFiles(String below) throws IOException {
        return files(below).stream().filter(name -> name.endsWith(".json")).toList();
    }

    private List<String> files(String below) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(below))) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
