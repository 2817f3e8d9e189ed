/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The private keys of the user, where SOPS looks for them: {@code SOPS_AGE_KEY}, {@code SOPS_AGE_KEY_FILE}, and the file of the user. The
 * system property {@value #FILE_PROPERTY} names one more file, such as that of a key for tests.
 */
public final class AgeKeys {

    /** The system property with a file of keys. */
    public static final String FILE_PROPERTY = "seatrial.sops.keyFile";

    private static final String VARIABLE = "SOPS_AGE_KEY";
    private static final String FILE_VARIABLE = "SOPS_AGE_KEY_FILE";

    private final List<AgeKey> keys;
    private final List<String> places;

    private AgeKeys(List<AgeKey> keys, List<String> places) {
        this.keys = List.copyOf(keys);
        this.places = List.copyOf(places);
    }

    /** Reads the keys of this process. */
    public static AgeKeys ofProcess() {
        return of(System.getenv(), System.getProperty(FILE_PROPERTY), Path.of(System.getProperty("user.home", "")));
    }

    static AgeKeys of(Map<String, String> environment, @Nullable String property, Path home) {
        List<AgeKey> keys = new ArrayList<>();
        List<String> places = new ArrayList<>();
        places.add(VARIABLE);
        add(keys, environment.getOrDefault(VARIABLE, ""));
        places.add(FILE_VARIABLE);
        addFile(keys, environment.get(FILE_VARIABLE));
        places.add("-D" + FILE_PROPERTY);
        addFile(keys, property);
        String config = environment.get("XDG_CONFIG_HOME");
        boolean isMac =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        Path folder = config != null && !config.isEmpty()
                ? Path.of(config)
                : home.resolve(isMac ? "Library/Application Support" : ".config");
        Path file = folder.resolve("sops/age/keys.txt");
        places.add(file.toString());
        addFile(keys, Files.exists(file) ? file.toString() : null);
        return new AgeKeys(keys, places);
    }

    private static void addFile(List<AgeKey> keys, @Nullable String file) {
        if (file == null || file.isEmpty()) {
            return;
        }
        try {
            add(keys, Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new SopsException("The file with keys of age `" + file + "` cannot be read.", "Correct its name.", e);
        }
    }

    /** Adds the keys of a text, which has one in each line, and comments. */
    private static void add(List<AgeKey> keys, String text) {
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(AgeKey.PREFIX)) {
                try {
                    AgeKey key = AgeKey.read(line);
                    if (key != null) {
                        keys.add(key);
                    }
                } catch (GeneralSecurityException e) {
                    throw new SopsException("A private key of age cannot be used.", "Create one with `age-keygen`.", e);
                }
            }
        }
    }

    List<AgeKey> all() {
        return keys;
    }

    /** Returns where keys were looked for. */
    List<String> places() {
        return places;
    }
}
