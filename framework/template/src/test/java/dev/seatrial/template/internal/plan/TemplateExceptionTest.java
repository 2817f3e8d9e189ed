/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.template.internal.TemplateException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateExceptionTest {

    @Test
    void has_the_causes_that_go_unwraps() {
        TemplateException e = thrownBy("{{ define `q` }}{{ fail `no` }}{{ end }}\n{{ tpl \"{{ include `q` . }}\" . }}");

        List<String> messages = new ArrayList<>();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            messages.add(String.valueOf(cause.getMessage()));
        }
        String inner = "template: t.yaml:1:19: executing \"q\" at <fail `no`>: error calling fail: no";
        String include = "template: gotpl:1:3: executing \"gotpl\" at <include `q` .>: error calling include: " + inner;
        String tpl = "error during tpl function execution for \"{{ include `q` . }}\": " + include;
        assertThat(messages)
                .containsExactly(
                        "template: t.yaml:2:3: executing \"t.yaml\" at <tpl \"{{ include `q` . }}\" .>: "
                                + "error calling tpl: " + tpl,
                        tpl,
                        include,
                        inner,
                        "no");
    }

    @Test
    void shows_the_code_that_failed_and_who_called_it() {
        TemplateException e = thrownBy("{{ define `q` }}\n  key: {{ .a.none.x }}\n{{ end }}\n  {{ include `q` . }}");

        assertThat(DiagnosticRenderer.render(e.diagnostic())).isEqualTo("""
                        template: t.yaml:4:5: executing "t.yaml" at <include `q` .>: error calling include: \
                        template: t.yaml:2:12: executing "q" at <.a.none.x>: nil pointer evaluating interface {}.x

                        2 |   key: {{ .a.none.x }}
                          |           ^^^^^^^^^

                        called: t.yaml:4:6""");
    }

    @Test
    void shows_where_a_text_is_no_template() {
        TemplateException e = thrownBy("a\n{{ nothing }}");

        assertThat(e.kind()).isEqualTo(TemplateException.Kind.PARSE);
        assertThat(DiagnosticRenderer.render(e.diagnostic())).isEqualTo("""
                        template: t.yaml:2: function "nothing" not defined

                        2 | {{ nothing }}
                          |    ^^^^^^^""");
    }

    @Test
    void suggests_the_function_that_may_have_been_meant() {
        assertThat(thrownBy("{{ nindnet .a.b }}").diagnostic().hint()).contains("Did you mean `nindent`?");
    }

    @Test
    void suggests_the_template_that_may_have_been_meant() {
        String defined = "{{ define `web.labels` }}{{ end }}";

        assertThat(thrownBy(defined + "{{ include `web.lables` . }}")
                        .diagnostic()
                        .hint())
                .contains("Did you mean `web.labels`?");
        assertThat(thrownBy(defined + "{{ template `web.label` . }}")
                        .diagnostic()
                        .hint())
                .contains("Did you mean `web.labels`?");
    }

    private static TemplateException thrownBy(String text) {
        return catchThrowableOfType(TemplateException.class, () -> Templates.execute(text));
    }
}
