/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ListenerException;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.function.StandardLibraries;
import dev.seatrial.template.internal.go.GoError;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeveralListenersTest {

    /** A template that makes every call of a listener happen. */
    private static final String EVERYTHING =
            "{{ range $k, $v := .a }}{{ $k }}{{ $v | default 1 }}{{ end }}{{ range .list }}{{ . }}{{ end }}{{ .empty }}"
                    + "{{ if .a }}a{{ end }}";

    static List<String> methods() {
        return Arrays.stream(ExecutionListener.class.getMethods())
                .map(method -> method.getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static void execute(List<ExecutionListener> listeners) {
        ExecutionOptions options = ExecutionOptions.defaults();
        for (ExecutionListener listener : listeners) {
            options = options.withListener(listener);
        }
        TemplateSet.builder(StandardLibraries.helm42())
                .missingKey(MissingKey.ZERO)
                .add(SourceFile.of("t.yaml", EVERYTHING))
                .build()
                .execute("t.yaml", Templates.values(), options);
    }

    /** Writes down each call with its arguments, whatever methods there are. */
    private static ExecutionListener writing(String name, List<String> heard, String failing) {
        return (ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() != Object.class) {
                        heard.add(name
                                + method.getName()
                                + Arrays.stream(method.getParameterTypes())
                                        .map(Class::getSimpleName)
                                        .toList()
                                + (arguments == null ? List.of() : Arrays.asList(arguments)));
                        if (method.getName().equals(failing)) {
                            throw new GoError("out of order");
                        }
                    }
                    return method.getReturnType() == boolean.class ? true : null;
                });
    }

    @Test
    void hear_each_call_one_after_the_other() {
        List<String> heard = new ArrayList<>();

        execute(List.of(writing("1 ", heard, ""), writing("2 ", heard, "")));

        List<String> first = heard.stream().filter(s -> s.startsWith("1")).toList();
        assertThat(first).hasSizeGreaterThan(20);
        for (int i = 0; i < heard.size(); i += 2) {
            assertThat(heard.get(i)).startsWith("1 ");
            assertThat(heard.get(i + 1)).isEqualTo("2 " + heard.get(i).substring(2));
        }
        assertThat(first.stream()
                        .map(s -> s.substring(2, s.indexOf(']') + 1))
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(Arrays.stream(ExecutionListener.class.getMethods())
                        .map(method -> method.getName()
                                + Arrays.stream(method.getParameterTypes())
                                        .map(Class::getSimpleName)
                                        .toList())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void that_fail_end_the_execution_with_an_exception_that_no_template_can_cause(String method) {
        List<String> heard = new ArrayList<>();

        assertThatThrownBy(() -> execute(List.of(writing("1 ", heard, ""), writing("2 ", heard, method))))
                .isInstanceOf(ListenerException.class)
                .hasMessageContaining(
                        "failed in `" + method + "`: dev.seatrial.template.internal.go.GoError: out of order");

        assertThat(heard).last().asString().startsWith("2 " + method);
    }
}
