/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.lib.Importable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some libraries of Jinjava do not come along: nothing that a text of an annotation can say may miss them without a hint. */
class JinjavaLibrariesTest {

    private static final List<String> ARGUMENTS = List.of("", "('a')", "(1, 2)", "('network')");

    private static final List<String> CALLS =
            List.of("()", "(1)", "(1, 5)", "('a')", "(list)", "(map)", "(moment)", "('2020-01-01', 'yyyy-MM-dd')");

    private final Jinjava jinjava = new Jinjava(
            JinjavaConfig.newBuilder().withNestedInterpretationEnabled(false).build());

    private final Map<String, Object> model = Map.of(
            "number",
            27,
            "text",
            "a b",
            "list",
            List.of(1, 2),
            "map",
            Map.of("a", 1),
            "address",
            "10.0.0.1/24",
            "v6",
            "fe80::1/64",
            "json",
            "{\"a\": [1]}",
            "moment",
            Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javassist/ClassPool.class",
                "org/apache/commons/net/util/SubnetUtils.class",
                "com/googlecode/ipv6/IPv6Address.class",
                "org/derive4j/Data.class",
                "org/checkerframework/checker/nullness/qual/Nullable.class",
                "com/google/j2objc/annotations/Weak.class",
                "javax/annotation/Nullable.class",
                "org/bouncycastle/cert/X509CertificateHolder.class",
                "com/networknt/schema/JsonSchema.class",
            })
    void a_library_that_nothing_needs_does_not_come_along(String resource) {
        assertThat(JinjavaLibrariesTest.class.getClassLoader().getResource(resource))
                .isNull();
    }

    @Test
    void filters_and_tests_need_no_library_that_is_left_out_but_those_for_addresses_and_base64()
            throws ReflectiveOperationException {
        Set<String> lacking = new TreeSet<>();
        for (String value : model.keySet()) {
            for (String arguments : ARGUMENTS) {
                for (String filter : names("getAllFilters")) {
                    if (lacksLibrary("{{ %s|%s%s }}".formatted(value, filter, arguments))) {
                        lacking.add(filter);
                    }
                }
            }
            for (String test : names("getAllExpTests")) {
                if (lacksLibrary("{{ 1 if %s is %s(1) else 0 }}".formatted(value, test))) {
                    lacking.add("is " + test);
                }
            }
        }

        assertThat(lacking).containsExactly("b64decode", "b64encode", "ipaddr", "ipv4", "ipv6");
    }

    @Test
    void functions_need_no_library_that_is_left_out() throws ReflectiveOperationException {
        List<String> lacking = new ArrayList<>();
        for (String name : names("getAllFunctions")) {
            for (String arguments : CALLS) {
                if (lacksLibrary("{{ " + name.substring(name.indexOf(':') + 1) + arguments + " }}")) {
                    lacking.add(name);
                }
            }
        }

        assertThat(lacking).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for x in list %}{{ loop.index }}{% else %}none{% endfor %}",
                "{% if number > 3 %}a{% elif text %}b{% else %}c{% endif %}{% unless text %}d{% endunless %}",
                "{% macro f(a, b=2) %}{{ a }}{{ b }}{{ caller() }}{% endmacro %}{% call f(1) %}x{% endcall %}",
                "{% set n = namespace(a=1) %}{% set n.a = 2 %}{{ n.a }}{% set block %}x{% endset %}{{ block }}",
                "{% raw %}{{ a }}{% endraw %}{% autoescape %}{{ text }}{% endautoescape %}{# no #}",
                "{% filter upper %}a{% endfilter %}{% ifchanged number %}x{% endifchanged %}{% print number %}{% do list.append(3) %}",
                "{% cycle 'a','b' %}{% block b %}x{% endblock %}{{ number ** 2 // 3 % 4 }}{{ text ~ number }}{{ 1 in list }}",
            })
    void tags_and_operators_need_no_library_that_is_left_out(String template) {
        assertThat(lacksLibrary(template)).isFalse();
    }

    /** Returns whether a template misses a class, be it thrown or reported. */
    private boolean lacksLibrary(String template) {
        try {
            return jinjava.renderForResult(template, model).getErrors().stream()
                    .anyMatch(error -> error.getMessage().contains("NoClassDefFoundError")
                            || error.getMessage().contains("ClassNotFoundException"));
        } catch (NoClassDefFoundError e) {
            return true;
        }
    }

    /** Reads what the context holds by reflection: its type carries annotations that are left out, so javac would warn. */
    private List<String> names(String getter) throws ReflectiveOperationException {
        Object context = Jinjava.class.getMethod("getGlobalContext").invoke(jinjava);
        Collection<?> all = (Collection<?>) context.getClass().getMethod(getter).invoke(context);
        assertThat(all).hasSizeGreaterThan(10);
        return all.stream().map(one -> ((Importable) one).getName()).sorted().toList();
    }
}
