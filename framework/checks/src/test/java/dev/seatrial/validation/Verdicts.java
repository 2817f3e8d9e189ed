/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the validators of Kubernetes said about cases, from files beside a test. */
public final class Verdicts {

    private Verdicts() {}

    /** Returns the errors by case: a line {@code case: NAME}, then a line for each error. Lines that start with a hash are comments. */
    public static Map<String, List<String>> read(Class<?> test, String name) {
        Map<String, List<String>> verdicts = new LinkedHashMap<>();
        List<String> errors = new ArrayList<>();
        for (String line : text(test, name).lines().toList()) {
            if (line.startsWith("case: ")) {
                errors = new ArrayList<>();
                verdicts.put(line.substring("case: ".length()), errors);
            } else if (!line.startsWith("#")) {
                errors.add(line.strip());
            }
        }
        return verdicts;
    }

    /** Returns the text of a file beside a test. */
    public static String text(Class<?> test, String name) {
        try (InputStream in = test.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
