/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorpusCoversSyntaxTest {

    @Test
    void every_kind_of_node_is_in_the_corpus() throws IOException {
        Set<Class<?>> seen = new HashSet<>();
        String corpus = Files.readString(Path.of("src/test/corpus/template/output.golden"));
        for (String one : ("\n" + corpus).split("\n=== case ", -1)) {
            String template = one.substring(one.indexOf('\n') + 1).split("\n=== ", -1)[0];
            if (!template.contains("@file") && !one.contains("\n=== error\n")) {
                Parser.parse(
                                SourceFile.of("t", template),
                                name -> !name.equals("break") && !name.equals("continue"),
                                GoRelease.V1_26,
                                Budget.unlimited())
                        .values()
                        .forEach(definition -> visit(definition.root(), seen));
            }
        }

        assertThat(seen).isEqualTo(leaves(Node.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(CorpusCoversSyntaxTest::leaves);
    }

    private static void visit(@Nullable Object value, Set<Class<?>> seen) {
        if (value instanceof Iterable<?> values) {
            values.forEach(element -> visit(element, seen));
        } else if (value instanceof Node && value.getClass().isRecord()) {
            seen.add(value.getClass());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                visit(get(component, value), seen);
            }
        }
    }

    private static @Nullable Object get(RecordComponent component, Object node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.toString(), e);
        }
    }
}
