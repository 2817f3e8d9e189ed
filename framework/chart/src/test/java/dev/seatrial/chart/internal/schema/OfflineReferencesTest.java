/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.internal.schema.helm3.Helm3Schema;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfflineReferencesTest {

    private static final String REMOTE = "{\"$ref\": \"https://example.com/schema.json\"}";
    private static final String LOCAL_FILE = "{\"$ref\": \"file:///etc/hosts\"}";
    private static final String CIRCLE = "{\"$ref\": \"#\"}";

    @Test
    void a_reference_to_the_network_is_refused_in_the_words_of_helm_4() {
        assertThatThrownBy(() -> JsonSchema.compile(REMOTE, GoRelease.V1_26, Budget.unlimited()))
                .hasMessage("failing loading \"https://example.com/schema.json\": HTTP request failed for"
                        + " https://example.com/schema.json: Get \"https://example.com/schema.json\": schemas are"
                        + " validated offline");
    }

    @Test
    void a_reference_to_the_network_is_refused_in_the_words_of_helm_3() {
        assertThatThrownBy(() -> Helm3Schema.compile(REMOTE, Budget.unlimited()))
                .hasMessage("Get \"https://example.com/schema.json\": schemas are validated offline");
    }

    @Test
    void a_schema_opens_no_file() {
        assertThatThrownBy(() -> JsonSchema.compile(LOCAL_FILE, GoRelease.V1_26, Budget.unlimited()))
                .hasMessage("failing loading \"file:///etc/hosts\": open /etc/hosts: no such file or directory");
        assertThatThrownBy(() -> Helm3Schema.compile(LOCAL_FILE, Budget.unlimited()))
                .hasMessage("open /etc/hosts: no such file or directory");
    }

    /** Helm 3 dies of it. */
    @Test
    void references_in_a_circle_end_with_an_error() {
        Helm3Schema schema = Helm3Schema.compile(CIRCLE, Budget.unlimited());

        assertThatThrownBy(() -> schema.validate(Map.of(), Budget.unlimited()))
                .isInstanceOf(SchemaException.class)
                .hasMessage("the references of the schema lead in a circle");
    }
}
