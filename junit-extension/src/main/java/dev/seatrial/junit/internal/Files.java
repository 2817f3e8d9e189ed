/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds the files that annotations name: in the chart, in the working directory, beside the test class. */
record Files(Path chart, Class<?> testClass) {

    Path find(String name, String annotation, AnnotatedElement element) {
        List<Path> places = new ArrayList<>(List.of(chart.resolve(name), Path.of(name)));
        URL resource = testClass.getResource(name);
        if (resource != null && resource.getProtocol().equals("file")) {
            places.add(path(resource));
        }
        return places.stream()
                .filter(java.nio.file.Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "`%s(\"%s\")` on %s: there is no such file in the chart (`%s`), nor in `%s`, nor beside the test class."
                                .formatted(
                                        annotation,
                                        name,
                                        Elements.name(element),
                                        chart,
                                        Path.of("").toAbsolutePath())));
    }

    String read(String name, String annotation, AnnotatedElement element) {
        Path file = find(name, annotation, element);
        try {
            return java.nio.file.Files.readString(file);
        } catch (IOException e) {
            throw new ExtensionConfigurationException(
                    "`%s(\"%s\")` on %s: `%s` cannot be read: %s"
                            .formatted(annotation, name, Elements.name(element), file, e.getMessage()),
                    e);
        }
    }

    private static Path path(URL resource) {
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
