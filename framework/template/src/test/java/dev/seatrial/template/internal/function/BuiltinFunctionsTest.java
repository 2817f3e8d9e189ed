/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoLiteral;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.Goldens;
import dev.seatrial.template.internal.limit.Budget;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BuiltinFunctionsTest {

    private final FunctionTable table = BuiltinFunctions.table(GoRelease.V1_26);

    @Test
    void builtins_return_and_refuse_what_they_do_in_go() {
        Goldens.check("builtins.tsv", 2, columns -> {
            String[] form = GoLiteral.string(columns[0]).split(" ");
            Object[] values = GoLiteral.values(columns[1]);
            Object[] arguments = Arrays.stream(form)
                    .skip(1)
                    .map(name -> values[name.charAt(1) - 'a'])
                    .toArray();
            try {
                Object result = call(table, form[0], arguments);
                return List.of(Goldens.quote(GoFormat.sprintf("%T %#v", result, result)), Goldens.quote(""));
            } catch (GoError e) {
                return List.of(Goldens.quote(""), Goldens.quote(e.getMessage()));
            }
        });
    }

    @Test
    void before_go_1_24_comparisons_did_not_name_the_types() {
        assertThatThrownBy(() -> call(BuiltinFunctions.table(GoRelease.V1_23), "eq", 1L, "a"))
                .isInstanceOf(GoError.class)
                .hasMessage("incompatible types for comparison");
    }

    @Test
    void equality_needs_something_to_compare_with() {
        assertThatThrownBy(() -> call(table, "eq", 1L)).hasMessage("missing argument for comparison");
    }

    @Test
    void only_functions_can_be_called() {
        assertThatThrownBy(() -> call(table, "call", 1L)).hasMessage("non-function 1 of type int");
        assertThatThrownBy(() -> call(table, "call", (Object) null)).hasMessage("call of nil");
    }

    @Test
    void go_has_exactly_these_builtins() {
        assertThat(table.names())
                .containsExactlyInAnyOrder(
                        "and",
                        "call",
                        "eq",
                        "ge",
                        "gt",
                        "html",
                        "index",
                        "js",
                        "le",
                        "len",
                        "lt",
                        "ne",
                        "not",
                        "or",
                        "print",
                        "printf",
                        "println",
                        "slice",
                        "urlquery");
    }

    private static @Nullable Object call(FunctionTable table, String name, @Nullable Object... arguments) {
        TemplateFunction function = Objects.requireNonNull(table.find(name), name);
        return function.body().call(new NoContext(), new Arguments(arguments));
    }

    /** Builtins need no render. */
    private static final class NoContext implements FunctionContext {

        @Override
        public String include(String templateName, @Nullable Object dot) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String tpl(String text, @Nullable Object dot) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Budget budget() {
            return Budget.unlimited();
        }

        @Override
        public <T> T service(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<T> optionalService(Class<T> type) {
            return Optional.empty();
        }
    }
}
