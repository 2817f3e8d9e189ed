/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.seatrial.manifest.Manifests;
import dev.seatrial.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

class SnapshotsTest {

    private static final String CLASS = "SnapshotsTest.";

    @TempDir
    Path folder;

    @Test
    void every_test_has_a_file_of_its_own() throws IOException {
        update(EveryKindTestCase.class, MatrixTestCase.class);

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "EveryKindTestCase.Inner/plain.approved.yaml",
                        "EveryKindTestCase/plain.approved.yaml",
                        "EveryKindTestCase/plain.notes.approved.txt",
                        "EveryKindTestCase/numbered.1_n_=_1.approved.yaml",
                        "EveryKindTestCase/numbered.2_n_=_2.approved.yaml",
                        "EveryKindTestCase/named.a.approved.yaml",
                        "EveryKindTestCase/named.A-559aead0.approved.yaml",
                        "EveryKindTestCase/named.a_b-c14cddc0.approved.yaml",
                        "EveryKindTestCase/named.a_b.approved.yaml",
                        "EveryKindTestCase/named." + "x".repeat(100) + "-" + digest("x".repeat(150)) + ".approved.yaml",
                        "EveryKindTestCase/repeated.repetition_1_of_2.approved.yaml",
                        "EveryKindTestCase/repeated.repetition_2_of_2.approved.yaml",
                        "EveryKindTestCase/overloaded_Snapshot-" + digest("overloaded(Snapshot)") + ".approved.yaml",
                        "EveryKindTestCase/overloaded_Snapshot_Manifests-" + digest("overloaded(Snapshot,Manifests)")
                                + ".approved.yaml",
                        "EveryKindTestCase/mixedCase-" + digest("mixedCase") + ".approved.yaml",
                        "EveryKindTestCase/mixedcase.approved.yaml",
                        "MatrixTestCase/cell.Kubernetes_1.30.approved.yaml",
                        "MatrixTestCase/cell.Kubernetes_1.31.approved.yaml");
    }

    @Test
    void what_was_approved_matches_from_then_on() throws IOException {
        update(EveryKindTestCase.class, MatrixTestCase.class);

        assertThat(run("readonly", EveryKindTestCase.class, MatrixTestCase.class))
                .isEmpty();
    }

    @Test
    void a_missing_snapshot_fails_a_read_only_run_and_is_not_written() throws IOException {
        List<String> failures = run("readonly", SingleTestCase.class);

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0)).startsWith("""
                The snapshot of `asks` has not been approved yet.

                approved: %1$s/SnapshotsTest.SingleTestCase/asks.approved.yaml
                hint:     Review the output on your machine. To approve it, run `mvn verify '-Dtest=SnapshotsTest$SingleTestCase#asks' -Dseatrial.snapshots=update` and commit the file.""".formatted(folder));
        assertThat(files()).isEmpty();
    }

    @Test
    void classes_of_the_same_name_have_folders_with_their_packages() throws IOException {
        Class<?>[] twins = {dev.seatrial.junit.first.TwinTestCase.class, dev.seatrial.junit.second.TwinTestCase.class};

        update(twins);

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "dev.seatrial.junit.first.TwinTestCase", "dev.seatrial.junit.second.TwinTestCase");
        assertThat(run("readonly", twins)).isEmpty();
    }

    @Test
    void an_update_does_not_approve_what_belongs_to_a_class_that_got_a_namesake() throws IOException {
        Path old = folder.resolve("TwinTestCase/asks.approved.yaml");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "---\n");

        assertThat(run("update", dev.seatrial.junit.first.TwinTestCase.class)).containsExactly("""
                Several classes are named `TwinTestCase`, so the folders of their snapshots have the names of their packages. `%1$s/TwinTestCase` is still there.

                class: dev.seatrial.junit.first.TwinTestCase
                hint:  If the snapshots are those of this class, run `git mv '%1$s/TwinTestCase' '%1$s/dev.seatrial.junit.first.TwinTestCase'`. Otherwise move them to the folder of the other class.""".formatted(folder));
        assertThat(old).hasContent("---\n");
    }

    @Nested
    class Stale {

        @Test
        void files_are_told_once_however_many_classes_run() throws IOException {
            update(SingleTestCase.class, EveryKindTestCase.class);
            file("RemovedTestCase/any.approved.yaml");

            assertThat(run("readonly", SingleTestCase.class, EveryKindTestCase.class))
                    .singleElement()
                    .asString()
                    .startsWith("1 approved snapshot is stale");
        }

        @Test
        void files_of_a_class_that_has_a_namesake_are_told_with_the_reason() throws IOException {
            Path old = folder.resolve("TwinTestCase/asks.approved.yaml");
            Files.createDirectories(old.getParent());
            Files.writeString(old, "---\n");

            assertThat(run("readonly", dev.seatrial.junit.first.TwinTestCase.class))
                    .anySatisfy(
                            failure -> assertThat(failure)
                                    .contains(
                                            old
                                                    + " (several classes are named `TwinTestCase`, so their folders include the package)"));
        }

        @Test
        void is_nothing_where_the_classes_are_those_of_another_module(@TempDir Path elsewhere) throws Exception {
            update(SingleTestCase.class);
            file("RemovedTestCase/any.approved.yaml");

            try (ChildFirst loader = ChildFirst.of(SingleTestCase.class, elsewhere)) {
                assertThat(run("readonly", loader.loadClass(SingleTestCase.class.getName())))
                        .isEmpty();
            }
        }

        @Test
        void files_fail_a_read_only_run() throws IOException {
            update(SingleTestCase.class);
            Path renamed = file("SingleTestCase/renamed.approved.yaml");
            Path part = file("SingleTestCase/asks.part.approved.yaml");
            Path silent = file("SingleTestCase/does_not_ask.approved.yaml");
            Path removed = file("RemovedTestCase/any.approved.yaml");

            assertThat(run("readonly", SingleTestCase.class))
                    .containsExactly("""
                    4 approved snapshots are stale: no test uses them any more.

                    stale: %1$s (the class `SnapshotsTest.RemovedTestCase` does not exist)
                           %2$s (`asks` does not use it)
                           %3$s (`does_not_ask` does not use it)
                           %4$s (the test `renamed` does not exist)
                    hint:  To delete them, run `git rm '%1$s' '%2$s' '%3$s' '%4$s'`, or run all tests with `-Dseatrial.snapshots=update`.""".formatted(removed, part, silent, renamed));
            assertThat(renamed).exists();
        }

        @Test
        void files_are_told_but_do_not_fail_a_person() throws IOException {
            update(SingleTestCase.class);
            Path renamed = file("SingleTestCase/renamed.approved.yaml");

            assertThat(run("interactive", SingleTestCase.class)).isEmpty();
            assertThat(renamed).exists();
        }

        @Test
        void files_are_deleted_by_an_update() throws IOException {
            file("SingleTestCase/renamed.approved.yaml");
            file("RemovedTestCase/any.approved.yaml");

            update(SingleTestCase.class);

            assertThat(files()).containsExactly("SingleTestCase/asks.approved.yaml");
        }

        @Test
        void is_nothing_of_tests_that_did_not_run() throws IOException {
            update(SingleTestCase.class, EveryKindTestCase.class);
            file("SingleTestCase/does_not_ask.approved.yaml");

            assertThat(failures(EngineTestKit.engine("junit-jupiter")
                            .selectors(selectMethod(SingleTestCase.class, "asks", Snapshot.class))
                            .configurationParameters(configuration("readonly"))))
                    .isEmpty();
        }

        @Test
        void is_nothing_of_tests_that_failed_or_were_disabled() throws IOException {
            file("UnfinishedTestCase/fails.approved.yaml");
            file("UnfinishedTestCase/is_off.approved.yaml");
            file("UnfinishedTestCase/half.1_ok_true.approved.yaml");

            assertThat(run("readonly", UnfinishedTestCase.class)).containsExactlyInAnyOrder("early", "half");
        }

        private Path file(String name) throws IOException {
            Path file = folder.resolve(CLASS + name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, "---\n");
        }
    }

    /** Loads a copy of a class from another folder. */
    private static final class ChildFirst extends URLClassLoader {

        private final String name;

        private ChildFirst(String name, Path root) throws IOException {
            super(new URL[] {root.toUri().toURL()}, SnapshotsTest.class.getClassLoader());
            this.name = name;
        }

        static ChildFirst of(Class<?> type, Path root) throws IOException {
            String file = type.getName().replace('.', '/') + ".class";
            Files.createDirectories(root.resolve(file).getParent());
            try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
                Files.copy(in, root.resolve(file));
            }
            return new ChildFirst(type.getName(), root);
        }

        @Override
        protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(wanted);
            return known != null ? known : wanted.equals(name) ? findClass(wanted) : super.loadClass(wanted, resolve);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(Class<?>... classes) {
        assertThat(run("update", classes)).isEmpty();
    }

    private List<String> run(String mode, Class<?>... classes) {
        EngineTestKit.Builder run = EngineTestKit.engine("junit-jupiter");
        for (Class<?> type : classes) {
            run.selectors(selectClass(type));
        }
        return failures(run.configurationParameters(configuration(mode)));
    }

    private Map<String, String> configuration(String mode) {
        return Map.of("seatrial.snapshots", mode, "seatrial.snapshots.folder", folder.toString());
    }

    private static List<String> failures(EngineTestKit.Builder run) {
        return run.execute()
                .allEvents()
                .finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .map(failure -> String.valueOf(failure.getMessage()).replaceAll("\n\noutput:   [^\n]*", ""))
                .toList();
    }

    private List<String> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().substring(CLASS.length()))
                    .toList();
        }
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class SingleTestCase {

        @Test
        void asks(Snapshot snapshot) {
            snapshot.matches();
        }

        @Test
        void does_not_ask() {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class UnfinishedTestCase {

        @Test
        void fails(Snapshot snapshot) {
            throw new IllegalStateException("early");
        }

        @Test
        @Disabled("for the test")
        void is_off(Snapshot snapshot) {
            snapshot.matches();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void half(boolean ok) {
            if (!ok) {
                throw new IllegalStateException("half");
            }
        }
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class EveryKindTestCase {

        @Test
        void plain(Snapshot snapshot) {
            snapshot.matches();
            snapshot.notes().matches();
        }

        @ParameterizedTest(name = "[{index}] n = {0}")
        @ValueSource(ints = {1, 2})
        void numbered(int n, Snapshot snapshot) {
            snapshot.matches();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "a",
                    "A",
                    "a/b",
                    "a_b",
                    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                })
        void named(String name, Snapshot snapshot) {
            snapshot.matches();
        }

        @RepeatedTest(2)
        void repeated(Snapshot snapshot) {
            snapshot.matches();
        }

        @Test
        void overloaded(Snapshot snapshot) {
            snapshot.matches();
        }

        @Test
        void overloaded(Snapshot snapshot, Manifests manifests) {
            snapshot.matches();
        }

        @Test
        void mixedcase(Snapshot snapshot) {
            snapshot.matches();
        }

        @Test
        void mixedCase(Snapshot snapshot) {
            snapshot.matches();
        }

        @Nested
        class Inner {

            @Test
            void plain(Snapshot snapshot) {
                snapshot.matches();
            }
        }
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ChartMatrix(kubernetes = {"1.30", "1.31"})
    static class MatrixTestCase {

        @Test
        void cell(Snapshot snapshot) {
            snapshot.matches();
        }
    }
}
