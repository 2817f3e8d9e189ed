/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.plan.TemplateSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextFunctionsTest {

    private static final ExecutionOptions OPTIONS = ExecutionOptions.defaults()
            .withService(
                    ClusterLookup.class,
                    (apiVersion, kind, namespace, name) -> Map.of("asked", apiVersion + kind + namespace + name))
            .withService(HostNames.class, host -> host + ":10.0.0.1");

    @Test
    void lookup_asks_the_cluster_it_is_given() {
        assertThat(execute("{{ (lookup `v1` `Pod` `prod` `web`).asked }}")).isEqualTo("v1Podprodweb");
    }

    @Test
    void host_names_are_resolved_by_the_service_it_is_given() {
        assertThat(execute("{{ getHostByName `db` }}")).isEqualTo("db:10.0.0.1");
    }

    @Test
    void include_executes_a_template_of_the_set() {
        assertThat(execute("{{ define `t` }}<{{ . }}>{{ end }}{{ include `t` 1 | quote }}"))
                .isEqualTo("\"<1>\"");
    }

    @Test
    void tpl_executes_a_text() {
        assertThat(execute("{{ tpl `{{ .a }}` (dict `a` 1) }}")).isEqualTo("1");
    }

    private static String execute(String template) {
        return TemplateSet.builder(StandardLibraries.helm42())
                .add(SourceFile.of("main", template))
                .build()
                .execute("main", null, OPTIONS);
    }
}
