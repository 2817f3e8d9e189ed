/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Charts by their digests, in the files in which Helm 4 keeps them. A file that does not have the digest of its name is as good as none.
 * Several processes may use the same folder, since files are written as a whole.
 */
final class ContentCache {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final AtomicFiles files = new AtomicFiles();

    ContentCache(Path folder) {
        this.folder = folder;
    }

    /** Returns a chart. */
    Optional<byte[]> get(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            return Optional.empty();
        }
        Path file = file(digest);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            return Sha256.of(content).equals(digest) ? Optional.of(content) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // as if it were not there
        }
    }

    /** Keeps a chart. */
    void put(byte[] content) {
        try {
            files.write(file(Sha256.of(content)), content);
        } catch (WriteException e) {
            throw Transfer.notWritten(e);
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest + ".chart");
    }
}
