/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {

    /** No process has this id, since Linux uses at most 2^22. */
    private static final long GONE = 99_999_999;

    private static final Owner HERE = Owner.current();

    @TempDir
    Path folder;

    @Test
    void files_of_ended_jvms_are_deleted() throws IOException {
        Path left = file("seatrial-kubeconfig_" + HERE.host() + "_" + GONE + "_1_42.yaml");

        assertThat(TemporaryFiles.deleteLeftovers(folder, HERE, Instant.now())).isEqualTo(1);

        assertThat(left).doesNotExist();
    }

    @Test
    void files_of_running_jvms_and_other_programs_are_kept() throws IOException {
        file("seatrial-kubeconfig_" + HERE.host() + "_" + HERE.pid() + "_" + HERE.start() + "_42.yaml");
        file("seatrial-kubeconfig_another-host_" + GONE + "_" + Instant.now().toEpochMilli() + "_42.yaml");
        file("seatrial-notes.yaml");
        file("other_" + HERE.host() + "_" + GONE + "_1_42.yaml");

        assertThat(TemporaryFiles.deleteLeftovers(folder, HERE, Instant.now())).isZero();

        assertThat(folder.toFile().list()).hasSize(4);
    }

    @Test
    void new_files_are_private_and_recognizable() throws IOException {
        Path made = TemporaryFiles.create("values", ".yaml", "a: 1\n");
        try {
            Path copy = file(made.getFileName().toString());
            Owner later = new Owner(HERE.host(), GONE, 1);

            assertThat(Files.getPosixFilePermissions(made))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            assertThat(TemporaryFiles.deleteLeftovers(folder, later, Instant.now()))
                    .isZero();
            assertThat(copy).exists();
        } finally {
            Files.delete(made);
        }
    }

    private Path file(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }
}
