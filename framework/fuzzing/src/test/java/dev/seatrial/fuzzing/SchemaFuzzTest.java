/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.chart.internal.schema.JsonSchema;
import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.chart.internal.schema.helm3.Helm3Schema;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Yaml;

class SchemaFuzzTest {

    private static final String VALUES =
            "a: 1\nb: {c: [x, 2.5, null, {d: true}], d: 2020-01-01T00:00:00Z}\ntext: a,b\n";

    @FuzzTest
    void schemas_judge_values_or_are_refused_with_the_text_of_helm(byte[] schema) {
        String text = GoStrings.string(schema);
        try {
            JsonSchema.compile(text, GoRelease.V1_26, Budget.unlimited())
                    .validate(Yaml.decodeMap(VALUES), Budget.unlimited());
        } catch (SchemaException documented) {
            // no schema
        }
        try {
            Helm3Schema.compile(text, Budget.unlimited()).validate(Yaml.decodeMap(VALUES), Budget.unlimited());
        } catch (SchemaException documented) {
            // no schema
        }
    }
}
