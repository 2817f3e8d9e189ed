/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.file.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    private final AtomicFiles files = new AtomicFiles();

    @TempDir
    Path folder;

    @Test
    void a_file_is_written_with_its_folder() throws IOException {
        Path file = folder.resolve("a/b/c.txt");

        files.write(file, "grün\n");

        assertThat(file).hasContent("grün\n");
        assertNothingElse(file);
    }

    @Test
    void a_file_is_replaced() throws IOException {
        Path file = old("old text, which is longer");

        files.write(file, "new");

        assertThat(file).hasContent("new");
        assertNothingElse(file);
    }

    @Test
    void a_file_whose_content_fails_stays_as_it_was() throws IOException {
        Path file = old("old");

        assertThatThrownBy(() -> files.write(file, out -> {
                    out.write("half".getBytes(UTF_8));
                    out.flush();
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(WriteException.class)
                .hasMessage("""
                        `%s` cannot be written: no space left on device.

                        hint: Free space on the disk of `%s`, and try again. Nothing that was there has changed.""".formatted(file, folder));
        assertThat(file).hasContent("old");
        assertNothingElse(file);
    }

    @Test
    void a_file_that_did_not_exist_does_not_exist_after_a_failure() throws IOException {
        Path file = folder.resolve("new.txt");

        assertThatThrownBy(() -> files.write(file, "half a pair: \ud800"))
                .hasMessageStartingWith(
                        "`" + file + "` cannot be written: the text has characters that UTF-8 does not have.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_is_not_replaced() throws IOException {
        Path file = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> files.write(file, "new")).hasMessage("""
                `%s` cannot be written: it is a folder.

                hint: Move the folder away, or choose another name.""".formatted(file));
        assertThat(file).isDirectory();
        assertNothingElse(file);
    }

    @Test
    void a_file_in_the_place_of_its_folder_is_named() throws IOException {
        Path inTheWay = old("in the way");

        assertThatThrownBy(() -> files.write(inTheWay.resolve("new.txt"), "new"))
                .hasMessage("""
                `%1$s/new.txt` cannot be written: `%1$s` already exists.

                hint: A folder is needed there: move the file `%1$s` away.""".formatted(inTheWay));
        assertThat(inTheWay).hasContent("in the way");
    }

    @Test
    void a_thread_that_is_interrupted_writes_and_stays_interrupted() throws IOException {
        Path file = folder.resolve("new.txt");

        Thread.currentThread().interrupt();
        try {
            files.write(file, "new");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(file).hasContent("new");
    }

    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class On_posix {

        @Test
        void permissions_are_kept() throws IOException {
            Path file = old("old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
            Path secret = Files.createFile(
                    folder.resolve("secret"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));

            files.write(file, "new");
            files.write(secret, "new");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-rw-rw-");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }

        @Test
        void a_symbolic_link_is_kept() throws IOException {
            Path file = old("old");
            Path link = Files.createSymbolicLink(folder.resolve("link"), file.getFileName());

            files.write(link, "new");

            assertThat(link).isSymbolicLink().hasContent("new");
            assertThat(file).hasContent("new");
        }

        @Test
        void a_folder_and_a_file_that_may_not_be_written_are_left_alone() throws IOException {
            Path file = old("old");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
            assumeFalse(Files.isWritable(folder), "root may write everywhere");

            try {
                String message = """
                        `%s` cannot be written: access is denied.

                        hint: Make the file and its folder `%s` writable, or write to another folder.""".formatted(file, folder);
                assertThatThrownBy(() -> files.write(file, "new")).hasMessage(message);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
                assertThatThrownBy(() -> files.write(file, "new")).hasMessage(message);
            } finally {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            assertThat(file).hasContent("old");
            assertNothingElse(file);
        }

        @Test
        void a_limit_of_the_size_of_files_leaves_the_old_one() throws Exception {
            Path file = old("old");

            // in units of 512 or 1024 bytes
            Process limited = OtherJvm.start(
                    List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"), "once", file.toString(), "200000");

            assertThat(output(limited)).isEqualTo("""
                    `%s` cannot be written: file too large.

                    hint: Raise the limit for the size of files (`ulimit -f`), and try again. Nothing that was there has changed.
                    """.formatted(file));
            assertThat(file).hasContent("old");
            assertNothingElse(file);
        }
    }

    @Nested
    @EnabledOnOs(OS.LINUX)
    class On_a_file_system_of_its_own {

        @Test
        void a_full_disk_leaves_the_old_file() throws Exception {
            Path disk = Files.createDirectory(folder.resolve("disk"));
            mount(disk, "size=64k");
            try {
                Path file = Files.writeString(disk.resolve("a.txt"), "old");

                assertThatThrownBy(() -> files.write(file, "x".repeat(200_000))).hasMessage("""
                        `%s` cannot be written: no space left on device.

                        hint: Free space on the disk of `%s`, and try again. Nothing that was there has changed.""".formatted(file, disk));
                assertThat(file).hasContent("old");
                assertNothingElse(file);
            } finally {
                run("umount", disk.toString());
            }
        }

        @Test
        void a_read_only_file_system_leaves_the_old_file() throws Exception {
            Path disk = Files.createDirectory(folder.resolve("disk"));
            mount(disk, "size=64k");
            try {
                Path file = Files.writeString(disk.resolve("a.txt"), "old");
                assumeTrue(run("mount", "-o", "remount,ro", disk.toString()) == 0);

                assertThatThrownBy(() -> files.write(file, "new"))
                        .hasMessageContaining("cannot be written: ")
                        .hasMessageEndingWith(
                                "hint: Make the file and its folder `%s` writable, or write to another folder."
                                        .formatted(disk));
                assertThat(file).hasContent("old");
                assertNothingElse(file);
            } finally {
                run("umount", disk.toString());
            }
        }

        private static void mount(Path at, String options) throws Exception {
            assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString()) == 0,
                    "only root may mount file systems");
        }
    }

    @Nested
    class With_other_jvms {

        @Test
        void a_jvm_that_is_killed_leaves_a_whole_file_and_its_remains_are_deleted() throws Exception {
            Path file = old(OtherJvm.content("a"));
            int abandoned = 0;

            for (int i = 0; i < 8; i++) {
                String letter = String.valueOf((char) ('b' + i));
                Process other = OtherJvm.start(List.of(), "forever", file.toString(), letter);
                while (!Files.readString(file).startsWith(letter)) {
                    assertThat(other.isAlive()).isTrue();
                }
                Thread.sleep(i);
                other.destroyForcibly().waitFor();
                assertThat(file).hasContent(OtherJvm.content(letter));
                abandoned += names(folder).size() - 1;
                new AtomicFiles().write(folder.resolve("another.txt"), "x");
                Files.delete(folder.resolve("another.txt"));
                assertNothingElse(file);
            }

            assertThat(abandoned)
                    .as("temporary files, without which this test proves nothing")
                    .isPositive();
        }

        @Test
        void two_jvms_and_this_one_leave_the_whole_content_of_one_of_them() throws Exception {
            Path file = old(OtherJvm.content("c"));
            List<Process> others = List.of(
                    OtherJvm.start(List.of(), "times", file.toString(), "a", "100"),
                    OtherJvm.start(List.of(), "times", file.toString(), "b", "100"));

            while (others.stream().anyMatch(Process::isAlive)) {
                String content = Files.readString(file);
                assertThat(content.equals(OtherJvm.content(content.substring(0, 1))))
                        .isTrue();
                new AtomicFiles().write(file, OtherJvm.content("c"));
            }

            for (Process other : others) {
                assertThat(output(other)).isEmpty();
                assertThat(other.exitValue()).isZero();
            }
            assertNothingElse(file);
        }

        @Test
        void the_temporary_file_of_a_running_jvm_is_kept() throws Exception {
            Path file = folder.resolve("slow.txt");
            Path signals = Files.createDirectory(folder.resolve("signals"));
            Process other = OtherJvm.start(
                    List.of(), "slow", file.toString(), signals.resolve("go").toString());
            while (!Files.exists(signals.resolve("started"))) {
                assertThat(other.isAlive()).isTrue();
            }

            new AtomicFiles().write(folder.resolve("fast.txt"), "fast");
            Files.createFile(signals.resolve("go"));

            assertThat(output(other)).isEmpty();
            assertThat(file).hasContent("begin, end");
            assertThat(names(folder)).containsExactlyInAnyOrder("slow.txt", "fast.txt", "signals");
        }

        @Test
        void a_temporary_file_that_another_jvm_takes_for_abandoned_is_written_again() throws IOException {
            Path file = folder.resolve("new.txt");
            int[] attempts = {0};

            files.write(file, out -> {
                if (attempts[0]++ == 0) {
                    for (String name : names(folder)) {
                        Files.delete(folder.resolve(name));
                    }
                }
                out.write("new".getBytes(UTF_8));
            });

            assertThat(file).hasContent("new");
            assertThat(attempts[0]).isEqualTo(2);
            assertNothingElse(file);
        }
    }

    private Path old(String text) throws IOException {
        return Files.writeString(folder.resolve("a.txt"), text);
    }

    private static void assertNothingElse(Path file) throws IOException {
        assertThat(names(file.resolveSibling("")))
                .containsExactly(file.getFileName().toString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return text;
    }
}
