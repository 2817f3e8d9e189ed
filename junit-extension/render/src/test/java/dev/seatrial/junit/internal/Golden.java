/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Texts that tests expect, several in a file: a line {@code ==> name} before each. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/seatrial/junit/internal");

    private Golden() {}

    /**
     * Returns the text of a name, empty if there is none. With {@code -Dgoldens=update} the file is written anew, for somebody
     * to read the difference.
     */
    public static synchronized String of(String file, String name, String actual) {
        Map<String, String> texts = read(file);
        if ("update".equals(System.getProperty("goldens"))) {
            texts.put(name, actual);
            write(file, texts);
        }
        return texts.getOrDefault(name, "");
    }

    private static Map<String, String> read(String file) {
        Map<String, String> texts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(FOLDER.resolve(file))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : all.split("(?m)^==> ", -1)) {
                int end = part.indexOf('\n');
                if (end > 0) {
                    texts.put(part.substring(0, end), part.substring(end + 1).stripTrailing());
                }
            }
            return texts;
        } catch (NoSuchFileException e) {
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String file, Map<String, String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach((name, text) ->
                all.append("==> ").append(name).append('\n').append(text).append("\n\n"));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
