/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that other programs read while tests run: kubeconfigs, values, image archives. They are in the temporary folder
 * and readable only by the current user. Their names contain the JVM that created them, so that the next JVM can delete
 * them if this one is killed.
 */
public final class TemporaryFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final Pattern NAME = Pattern.compile("seatrial-[a-z]+_([a-z0-9.-]+)_(\\d+)_(\\d+)_\\d+\\.[a-z]+");

    private TemporaryFiles() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything to a stream, which the caller closes. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * A file that is written over time.
     *
     * @param path the path of the file
     * @param out writes to the file
     */
    public record Open(Path path, OutputStream out) {

        /** Ends writing, and deletes the file. */
        public void delete() {
            try {
                out.close();
            } catch (IOException e) {
                LOG.debug("{} could not be written completely", path, e); // nobody will read it
            }
            TemporaryFiles.delete(path);
        }
    }

    /** Creates an empty file to be written over time. The caller must delete it. */
    public static Open open(String kind, String extension) throws IOException {
        Path file = create(kind, extension, "");
        return new Open(file, new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Creates a file with a text, in UTF-8. The caller must delete it. */
    public static Path create(String kind, String extension, String text) throws IOException {
        return create(kind, extension, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Creates a file. If its content cannot be written, the file is deleted. Otherwise the caller must delete it.
     *
     * @param kind what the file contains, in one word
     * @param extension the extension, such as {@code .yaml}
     */
    public static Path create(String kind, String extension, Content content) throws IOException {
        Owner owner = Owner.current();
        String prefix = "seatrial-" + kind + "_" + owner.host() + "_" + owner.pid() + "_" + owner.start() + "_";
        Path file = Files.createTempFile(prefix, extension);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
            return file;
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    /** Deletes the temporary files of JVMs that no longer run. Returns how many there were. */
    public static int deleteLeftovers(Owner observer, Instant now) {
        return deleteLeftovers(Path.of(System.getProperty("java.io.tmpdir")), observer, now);
    }

    static int deleteLeftovers(Path folder, Owner observer, Instant now) {
        int deleted = 0;
        for (Path file : namedLikeOurs(folder)) {
            boolean gone = owner(file).map(owner -> owner.isGone(observer, now)).orElse(false);
            if (gone && delete(file)) {
                deleted++;
            }
        }
        return deleted;
    }

    private static List<Path> namedLikeOurs(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "seatrial-*")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Optional<Owner> owner(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Owner.of(Map.of(Owner.HOST, name.group(1), Owner.PID, name.group(2), Owner.START, name.group(3)))
                : Optional.empty();
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            // It belongs to another user, whose next JVM deletes it.
            LOG.debug("{} of a JVM that no longer runs could not be deleted", file, e);
            return false;
        }
    }
}
