/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the source files of tests in the usual folders, relative to the working directory. */
final class SourceFiles {

    private static final Path TESTS = Path.of("src", "test");

    private static final List<String> LANGUAGES = List.of("java", "kotlin", "groovy", "scala");

    private static final List<String> EXTENSIONS = List.of("java", "kt", "groovy", "scala");

    private SourceFiles() {}

    /** Returns the path with slashes, or an empty text if the file does not exist. Each file is searched once per run. */
    static String of(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        int dollar = name.indexOf('$');
        String file = type.getPackageName().replace('.', '/') + "/" + (dollar < 0 ? name : name.substring(0, dollar));
        return context.getRoot()
                .getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(List.of(SourceFiles.class, file), key -> find(file), String.class);
    }

    private static String find(String name) {
        for (int i = 0; i < LANGUAGES.size(); i++) {
            Path file = TESTS.resolve(LANGUAGES.get(i)).resolve(name + "." + EXTENSIONS.get(i));
            if (Files.isRegularFile(file)) {
                return file.toString().replace('\\', '/');
            }
        }
        return "";
    }
}
