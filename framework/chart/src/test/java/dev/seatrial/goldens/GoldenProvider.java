/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import dev.seatrial.chart.HelmVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Reads the cases of a file, and with {@code -Dgoldens=update} asks the real Helm first. */
final class GoldenProvider implements ArgumentsProvider, AnnotationConsumer<HelmGoldens> {

    private static final Path FOLDER = Path.of("src/test/resources/goldens");

    private String name = "";

    @Override
    public void accept(HelmGoldens annotation) {
        name = annotation.value();
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context)
            throws IOException {
        Path path = FOLDER.resolve(name);
        GoldenFile file = GoldenFile.parse(Files.readString(path, StandardCharsets.UTF_8));
        if ("update".equals(System.getProperty("goldens"))) {
            file = HelmRelease.answersTo(file);
            Files.writeString(path, file.text());
        }
        List<Arguments> goldens = new ArrayList<>();
        for (GoldenCase one : file.cases()) {
            for (HelmVersion helm : HelmVersion.values()) {
                if (helm != HelmVersion.MAIN && helm != HelmVersion.V3_21) {
                    goldens.add(Arguments.of(new Golden(name, one, helm, answer(one, helm))));
                }
            }
        }
        return goldens.stream();
    }

    /** {@code V4_1} stands for every 4.1. */
    private static @Nullable Answer answer(GoldenCase one, HelmVersion helm) {
        String prefix = helm.name().substring(1).replace('_', '.') + ".";
        return one.answers().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
