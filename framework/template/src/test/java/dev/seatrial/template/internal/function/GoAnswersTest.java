/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.plan.TemplateSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares every function with what Go's own engine and Helm's function map answer; see the README of the data. */
class GoAnswersTest {

    private static final FunctionTable FUNCTIONS = StandardLibraries.helm42();
    private static final ExecutionOptions OPTIONS = ExecutionOptions.defaults()
            .withService(Clock.class, Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC))
            .withService(ClusterLookup.class, (apiVersion, kind, namespace, name) -> Map.of())
            .withService(HostNames.class, host -> "");

    @ParameterizedTest
    @ValueSource(
            strings = {"defaults", "dicts", "encodings", "lists", "numbers", "paths", "strings", "versions", "words"})
    void each_template_has_the_result_that_go_has(String topic) throws IOException {
        List<String> lines = lines("/functions/" + topic + ".txt");
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();

        for (int i = 0; i < lines.size(); i += 2) {
            expected.add(lines.get(i) + "\n" + lines.get(i + 1));
            actual.add(lines.get(i) + "\n" + answer(FUNCTIONS, lines.get(i)));
        }

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    @Test
    void helm_3_matches_prereleases_constraint_by_constraint() {
        FunctionTable helm3 = StandardLibraries.helm3();

        assertThat(answer(helm3, "{{ semverCompare \">=1.2.0-0 <2\" \"1.5.0-rc.1\" }}"))
                .isEqualTo("= \"false\"");
        assertThat(answer(FUNCTIONS, "{{ semverCompare \">=1.2.0-0 <2\" \"1.5.0-rc.1\" }}"))
                .isEqualTo("= \"true\"");
        assertThat(answer(helm3, "{{ semver \"x\" }}"))
                .isEqualTo("! \"template: t:1:3: executing \\\"t\\\" at <semver \\\"x\\\">: error calling semver:"
                        + " Invalid Semantic Version\"");
    }

    private static String answer(FunctionTable functions, String template) {
        try {
            TemplateSet set = TemplateSet.builder(functions)
                    .missingKey(MissingKey.ZERO)
                    .add(SourceFile.of("t", template))
                    .build();
            return "= " + GoQuote.quote(set.execute("t", dot(), OPTIONS));
        } catch (TemplateException e) {
            return "! " + GoQuote.quote(e.getMessage());
        }
    }

    /** Returns a new dot each time, since some functions change what they are given. */
    private static Map<String, @Nullable Object> dot() {
        Map<String, @Nullable Object> dot = new HashMap<>();
        dot.put("m", map("a", 1.0, "b", "x", "c", map("d", list(1.0, 2.5, "z", null, true))));
        dot.put("n", null);
        dot.put("s", "text");
        dot.put("e", "");
        dot.put("l", list("b", "a", "c"));
        dot.put("f", 1.5);
        dot.put("i", 3.0);
        dot.put("t", true);
        dot.put("v", GoMap.of(GoType.ANY_MAP.named("common.Values"), map("a", 1.0, "m", map("b", "c"))));
        return dot;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static List<@Nullable Object> list(@Nullable Object... elements) {
        return new ArrayList<>(Arrays.asList(elements));
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoAnswersTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
