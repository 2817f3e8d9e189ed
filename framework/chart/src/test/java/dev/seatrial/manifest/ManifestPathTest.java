/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestPathTest {

    private static PathResult find(String path) {
        return Documents.deployment().resolve(ManifestPath.of(path));
    }

    @Nested
    class Syntax {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "spec",
                    "spec.ports[0].port",
                    "spec.ports[-1]",
                    "metadata.labels['app.kubernetes.io/name']",
                    "spec.containers[name=web].image",
                    "spec.hosts[host='a.b'].paths[0]",
                    "data[\"it's.here\"]",
                    "[0].name",
                    "['a.b'].c",
                    "metadata.annotations['prometheus.io/scrape']",
                })
        void a_path_prints_as_it_is_written(String path) {
            assertThat(ManifestPath.of(path)).hasToString(path);
        }

        @Test
        void a_quoted_key_that_needs_no_quotes_is_the_same_key() {
            assertThat(ManifestPath.of("metadata['name']")).isEqualTo(ManifestPath.of("metadata.name"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "a..b | 2 | a key is missing.",
                    "a.b. | 4 | a key is missing.",
                    ".a | 0 | it begins with a `.`. Write `a`.",
                    "..a | 0 | a key is missing.",
                    "/spec/replicas | 0 | keys are separated by `.`, not by `/`. Write `spec.replicas`.",
                    "spec/template/spec | 4 | keys are separated by `.`, not by `/`. Write `spec.template.spec`.",
                    "a[?(@.name=='x')].b | 2 | `?` starts a filter of a JSONPath. Write `[name=x]`, or call `jsonPath`.",
                    "a[?@.name == 'x'] | 2 | `?` starts a filter of a JSONPath. Write `[name=x]`, or call `jsonPath`.",
                    "a[?(@.size > 3)] | 2 | `?` starts a filter of a JSONPath. Write `[field=value]`, or call `jsonPath`.",
                    "metadata.labels[a.b/c] | 16 | `[a.b/c]` is neither a position, nor a quoted key, nor `[field=value]`. Quote the key: `['a.b/c']`.",
                    "a[0 | 1 | the `[` is not closed.",
                    "a['b] | 2 | the quote is not closed.",
                    "a['b'c] | 5 | a `]` is missing.",
                    "a[b] | 2 | `[b]` is neither a position, nor a quoted key, nor `[field=value]`. Quote the key: `['b']`.",
                    "a[=b] | 2 | the field to compare is missing.",
                    "a]b | 1 | the `]` closes nothing.",
                    "a[0]b | 4 | a `.` or a `[` is missing.",
                    "a[ | 1 | the `[` is not closed.",
                    "a['b' | 5 | a `]` is missing.",
                    "a[b= | 1 | the `[` is not closed.",
                    "a[b='c | 4 | the quote is not closed.",
                    "a[b='c' | 7 | a `]` is missing.",
                    "a[] | 2 | `[]` is neither a position, nor a quoted key, nor `[field=value]`.",
                    "a.[0] | 2 | a key is missing.",
                    "$.a | 0 | `$` starts a JSONPath. Write the path without `$.`, or call `jsonPath(\"$.a\")`, which finds several values.",
                })
        void shows_where_a_path_goes_wrong(String path, int at, String problem) {
            assertThatThrownBy(() -> ManifestPath.of(path))
                    .isInstanceOf(PathSyntaxException.class)
                    .hasMessage("`%s` is not a path: %s\n\n  %s\n  %s^".formatted(path, problem, path, " ".repeat(at)));
        }

        @Test
        void a_path_is_equal_to_another_of_the_same_steps() {
            ManifestPath path = ManifestPath.of("spec.ports[0]");

            assertThat(path)
                    .isEqualTo(ManifestPath.of("spec").resolve(ManifestPath.of("ports[0]")))
                    .hasSameHashCodeAs(ManifestPath.of("spec['ports'][0]"))
                    .isNotEqualTo(ManifestPath.of("spec.ports[1]"))
                    .isNotEqualTo("spec.ports[0]");
            assertThat(path.prefix(2)).isEqualTo(ManifestPath.of("spec.ports"));
        }

        @Test
        void an_empty_path_is_refused() {
            assertThatThrownBy(() -> ManifestPath.of("")).hasMessageStartingWith("`` is not a path: it is empty.");
        }
    }

    @Nested
    class Following {

        @ParameterizedTest
        @CsvSource({
            "spec.replicas, 3",
            "metadata.labels['app.kubernetes.io/name'], shop",
            "spec.template.spec.containers[name=proxy].image, envoy:1",
            "spec.template.spec.containers[0].image, nginx:1.27",
            "spec.template.spec.containers[-1].image, envoy:1",
        })
        void finds_a_value(String path, String value) {
            assertThat(Documents.deployment().at(path).map(Object::toString)).hasValue(value);
        }

        @Test
        void tells_a_null_from_an_absence() {
            Map<String, Object> root = Collections.singletonMap("a", null);

            assertThat(ManifestPath.of("a").in(root)).isEqualTo(new PathResult.Found(null));
            assertThat(ManifestPath.of("b").in(root)).isInstanceOf(PathResult.Missing.class);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "spec.replica | 1 | it has no `replica`, only `replicas`, `template`.",
                    "spec.replicas.min | 2 | it is a number, not a map.",
                    "metadata.name[0] | 2 | it is a string, not a list.",
                    "spec.template.spec.containers[2] | 4 | it has only 2 elements.",
                    "spec.template.spec.containers[-3] | 4 | it has only 2 elements.",
                    "spec.template.spec.containers[name=db] | 4 | no element has name `db`, only `web`, `proxy`.",
                    "spec.template.spec.containers[id=db] | 4 | none of its 2 elements has `id`.",
                    "spec.template.spec.containers.image | 4 | it is a list, not a map.",
                })
        void says_why_a_step_leads_nowhere(String path, int reached, String problem) {
            assertThat(find(path)).isInstanceOfSatisfying(PathResult.Missing.class, missing -> {
                assertThat(missing.reached()).isEqualTo(reached);
                assertThat(missing.problem()).isEqualTo(problem);
            });
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "none.x | it is null, not a map.",
                    "flag.x | it is a boolean, not a map.",
                    "map[0] | it is a map, not a list.",
                    "empty.x | it is empty.",
                    "single[1] | it has only 1 element.",
                    "single[id=a] | none of its 1 element has `id`.",
                    "mixed[name=b] | no element has name `b`, only `a`.",
                    "many.x | it has no `x`, only `k10`, `k11`, `k12`, `k13`, `k14`, `k15`, `k16`, `k17`, `k18`, `k19`, `k20`, `k21` and 1 more.",
                })
        void names_what_there_is_instead(String path, String problem) {
            Map<String, Object> many =
                    IntStream.rangeClosed(10, 22).boxed().collect(Collectors.toMap(i -> "k" + i, i -> i));
            Map<String, Object> root = new HashMap<>(Map.of(
                    "flag", true,
                    "map", Map.of("k", "v"),
                    "empty", Map.of(),
                    "single", List.of(Map.of("name", "a")),
                    "mixed", List.of("text", Map.of("id", 1), Map.of("name", "a")),
                    "many", many));
            root.put("none", null);

            assertThat(ManifestPath.of(path).in(root))
                    .isInstanceOfSatisfying(
                            PathResult.Missing.class,
                            missing -> assertThat(missing.problem()).isEqualTo(problem));
        }

        @Test
        void up_to_twelve_keys_are_all_named() {
            Map<String, Object> twelve =
                    IntStream.rangeClosed(10, 21).boxed().collect(Collectors.toMap(i -> "k" + i, i -> i));

            assertThat(ManifestPath.of("x").in(twelve))
                    .isInstanceOfSatisfying(
                            PathResult.Missing.class,
                            missing -> assertThat(missing.problem()).endsWith("`k20`, `k21`."));
        }

        @Test
        void two_elements_that_fit_are_no_answer() {
            Map<String, Object> twice = Map.of("ports", List.of(Map.of("name", "a"), Map.of("name", "a")));

            assertThat(ManifestPath.of("ports[name=a]").in(twice))
                    .isInstanceOfSatisfying(
                            PathResult.Missing.class,
                            missing -> assertThat(missing.problem()).isEqualTo("2 elements have name `a`."));
        }
    }

    @Nested
    class Nearest {

        @ParameterizedTest
        @CsvSource({
            "spec.replica, spec.replicas",
            "spec.Replicas, spec.replicas",
            "metadata.lables.tier, metadata.labels.tier",
            "spec.containers[name=web].image, spec.template.spec.containers[name=web].image",
            "spec.template.spec.containers[name=wbe].image, spec.template.spec.containers[name=web].image",
            "spec.template.spec.container[0].imag, spec.template.spec.containers[0].image",
            "spec.template.spec.containers[7].image, spec.template.spec.containers[0].image",
            "template.spec.containers[1].name, spec.template.spec.containers[1].name",
            "spec.template.containers[name=proxy].image, spec.template.spec.containers[name=proxy].image",
            "spec.template.spec.containers[name=porxy], spec.template.spec.containers[name=proxy]",
            "spec.template.spec.container[7], spec.template.spec.containers[0]",
            "metadata.labels.app.kubernetes.io/name, metadata.labels['app.kubernetes.io/name']",
        })
        void is_the_path_that_was_meant(String typed, String meant) {
            assertThat(ManifestPath.of(typed).nearestIn(Documents.DEPLOYMENT).map(ManifestPath::toString))
                    .hasValue(meant);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "spec.strategy.rollingUpdate.maxSurge",
                    "status",
                    "data.password",
                    "spec.template.spec.containers[name=web].command"
                })
        void is_nothing_when_nothing_resembles_it(String typed) {
            assertThat(ManifestPath.of(typed).nearestIn(Documents.DEPLOYMENT)).isEmpty();
        }
    }
}
