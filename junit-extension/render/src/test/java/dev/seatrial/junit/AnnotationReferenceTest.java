/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference names every annotation and member that there is, and none that there is not. */
class AnnotationReferenceTest {

    private static final Path REFERENCE = Path.of("../../docs/reference/annotations.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `@(\\w+)");

    @Test
    void every_annotation_has_a_row_with_its_members() throws IOException {
        List<String> lines = Files.readAllLines(REFERENCE);
        Set<String> missing = new TreeSet<>();
        for (Class<?> annotation : annotations()) {
            String name = annotation.getSimpleName();
            String row = lines.stream()
                    .filter(line -> line.startsWith("| `@" + name))
                    .findFirst()
                    .orElse("");
            if (row.isEmpty()) {
                missing.add("@" + name);
            }
            for (Method member : annotation.getDeclaredMethods()) {
                boolean isNamed = member.getName().equals("value")
                        || Pattern.compile("\\b" + member.getName() + "\\b")
                                .matcher(row)
                                .find()
                        || Files.readString(REFERENCE).contains(member.getName() + " = ");
                if (!isNamed) {
                    missing.add("@" + name + "." + member.getName());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void no_annotation_has_a_row_that_is_not_there() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher matcher = ROW.matcher(Files.readString(REFERENCE));
        while (matcher.find()) {
            named.add(matcher.group(1));
        }

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        annotations().stream().map(Class::getSimpleName).toList());
    }

    private static Set<Class<?>> annotations() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.seatrial.junit")
                        .stream()
                        .filter(JavaClass::isAnnotation)
                        .filter(type -> type.getPackageName().equals("dev.seatrial.junit"))
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }
}
