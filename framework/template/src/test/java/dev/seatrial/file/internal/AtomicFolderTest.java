/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {

    @TempDir
    private Path folder;

    @Test
    void all_files_are_there() throws WriteException {
        AtomicFolder.write(folder.resolve("new/chart"), Map.of("a.txt", new byte[] {1}, "b/c.txt", new byte[] {2}));

        assertThat(folder.resolve("new/chart/a.txt")).hasBinaryContent(new byte[] {1});
        assertThat(folder.resolve("new/chart/b/c.txt")).hasBinaryContent(new byte[] {2});
        assertThat(folder.resolve("new").toFile().list()).containsExactly("chart");
    }

    @Test
    void nothing_is_there_if_a_file_cannot_be_written() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", new byte[] {1});
        files.put("a/b", new byte[] {2}); // below a file

        assertThatThrownBy(() -> AtomicFolder.write(folder.resolve("chart"), files))
                .isInstanceOf(WriteException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_with_files_is_not_replaced() throws Exception {
        Files.createDirectories(folder.resolve("chart"));
        Files.writeString(folder.resolve("chart/mine"), "text");

        assertThatThrownBy(() -> AtomicFolder.write(folder.resolve("chart"), Map.of("a", new byte[] {1})))
                .isInstanceOf(WriteException.class);
        assertThat(folder.resolve("chart").toFile().list()).containsExactly("mine");
        assertThat(folder.toFile().list()).containsExactly("chart");
    }
}
