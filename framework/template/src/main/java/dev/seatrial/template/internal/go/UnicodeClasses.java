/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The classes that {@code \p{name}} stands for in Go's regular expressions: the categories and scripts of package
 * {@code unicode}, by the names that a release of Go knows. The tables are those of Go, since those of RE2/J are older.
 */
final class UnicodeClasses {

    private static final String RESOURCE = "unicode-classes.txt";

    /** The bit in which capital and small ASCII letters differ. */
    private static final int CASE = 'a' ^ 'A';

    private final Map<String, CodePoints> categories = new HashMap<>();
    private final Map<String, CodePoints> scripts = new HashMap<>();
    private final Map<String, CodePoints> categoryFolds = new HashMap<>();
    private final Map<String, CodePoints> scriptFolds = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    private UnicodeClasses() {
        try (InputStream in = Objects.requireNonNull(UnicodeClasses.class.getResourceAsStream(RESOURCE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "category" -> categories.put(words[1], CodePoints.parse(words[2]));
            case "script" -> scripts.put(words[1], CodePoints.parse(words[2]));
            case "fold-category" -> categoryFolds.put(words[1], CodePoints.parse(words[2]));
            case "fold-script" -> scriptFolds.put(words[1], CodePoints.parse(words[2]));
            default -> aliases.put(canonical(words[1]), words[2]);
        }
    }

    /** Holds the tables, read when first asked for. */
    private static final class Tables {

        private static final UnicodeClasses ALL = new UnicodeClasses();
    }

    /**
     * Returns a class.
     *
     * @param name the name, without a sign
     * @param folds whether upper and lower case are the same
     * @return null if the release of Go does not know the name
     */
    static @Nullable CodePoints find(String name, GoRelease go, boolean folds) {
        return go.compareTo(GoRelease.V1_25) < 0
                ? Tables.ALL.exact(name, folds)
                : Tables.ALL.lenient(canonical(name), folds);
    }

    /** Go before 1.25 knows categories by their letters, scripts by their exact names, and {@code Any}. */
    private @Nullable CodePoints exact(String name, boolean folds) {
        if (name.equals("Any")) {
            return CodePoints.ALL;
        }
        boolean isNew = name.equals("Cn") || name.equals("LC");
        return isNew ? null : table(name, folds);
    }

    /** Go 1.25 and later ignore case and separators, and know long names. */
    private @Nullable CodePoints lenient(String name, boolean folds) {
        switch (name) {
            case "Any" -> {
                return CodePoints.ALL;
            }
            case "Assigned" -> {
                return Objects.requireNonNull(categories.get("Cn")).inverted();
            }
            case "Ascii" -> {
                CodePoints ascii = CodePoints.parse("0+7f");
                return folds ? ascii.with(CodePoints.parse("17f 1fab")) : ascii;
            }
            case "Lc" -> {
                return table("LC", folds);
            }
            default -> {
                CodePoints table = table(name, folds);
                String category = aliases.get(name);
                return table != null || category == null ? table : table(category, folds);
            }
        }
    }

    private @Nullable CodePoints table(String name, boolean folds) {
        CodePoints category = categories.get(name);
        CodePoints table = category != null ? category : scripts.get(name);
        CodePoints fold = category != null ? categoryFolds.get(name) : scriptFolds.get(name);
        return table == null || fold == null || !folds ? table : table.with(fold);
    }

    /** A capital letter, then small ones, without separators. */
    private static String canonical(String name) {
        StringBuilder canonical = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' || c == '-' || c == ' ') {
                continue;
            }
            boolean isFirst = canonical.isEmpty();
            boolean isSmall = c >= 'a' && c <= 'z';
            boolean isCapital = c >= 'A' && c <= 'Z';
            if ((isFirst && isSmall) || (!isFirst && isCapital)) {
                canonical.append((char) (c ^ CASE));
            } else {
                canonical.append(c);
            }
        }
        return canonical.toString();
    }
}
