/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoSignature;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    private static final GoSignature TEXT = takes(STRING).returns(STRING);

    @Test
    void a_signature_reads_as_in_go() {
        assertThat(takes(STRING).variadic(ANY).returns(INT)).hasToString("func(string, ...interface {}) int");
        assertThat(takes().returns(STRING)).hasToString("func() string");
    }

    @Test
    void a_variadic_parameter_is_not_required() {
        assertThat(takes(STRING).variadic(ANY).returns(INT).required()).isEqualTo(1);
        assertThat(takes(STRING, INT).returns(INT).required()).isEqualTo(2);
    }

    @Test
    void an_alias_is_the_same_function_under_its_own_name() {
        var table = Functions.table()
                .add("same", TEXT, a -> a.string(0))
                .alias("alias", "same")
                .build();

        assertThat(table.find("alias")).extracting(TemplateFunction::name).isEqualTo("alias");
        assertThat(table.find("alias")).extracting(TemplateFunction::signature).isEqualTo(TEXT);
    }

    @Test
    void a_name_is_bound_once() {
        var table = Functions.table().add("same", TEXT, a -> a.string(0));

        assertThatThrownBy(() -> table.add("same", TEXT, a -> a.string(0))).hasMessage("function same is bound twice");
    }

    @Test
    void an_alias_needs_its_original() {
        assertThatThrownBy(() -> Functions.table().alias("push", "append"))
                .hasMessage("no function append to call push");
    }
}
