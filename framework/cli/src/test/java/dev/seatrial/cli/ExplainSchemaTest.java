/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that do not meet a schema, explained. */
class ExplainSchemaTest {

    private static final String SCHEMA = """
                {
                  "properties": {
                    "replicas": {"type": "integer"},
                    "image": {"$ref": "#/definitions/image"}
                  },
                  "definitions": {
                    "image": {
                      "properties": {"repository": {"type": "string"}, "tag": {"type": "string"}},
                      "additionalProperties": false,
                      "required": ["repository"]
                    }
                  }
                }
                """;

    private WebChart web;

    @BeforeEach
    void chart(@TempDir Path folder) throws IOException {
        web = WebChart.in(folder);
    }

    @Test
    void a_schema_violation_shows_value_file_and_keyword() throws IOException {
        web.write("web/values.schema.json", SCHEMA);
        web.write("web/templates/a.yaml", "");
        web.write("v.yaml", """
                image:
                  tag: a
                replicas: "three"
                """);

        assertThat(web.explained("-f", "v.yaml")).isEqualTo("""
                Error: values don't meet the specifications of the schema(s) in the following chart(s):
                web:
                - at '/replicas': got string, want integer


                3 | replicas: "three"
                  |           ^^^^^^^

                value:  `replicas` is "three" (v.yaml:3)
                schema: web/values.schema.json, /properties/replicas/type
                """);
    }

    @Test
    void an_additional_property_shows_what_was_meant() throws IOException {
        web.write("web/values.schema.json", SCHEMA);
        web.write("web/templates/a.yaml", "");

        assertThat(web.explained("--set", "replicas=3,image.repositry=x")).isEqualTo("""
                Error: values don't meet the specifications of the schema(s) in the following chart(s):
                web:
                - at '/image': additional properties 'repositry' not allowed


                value:  `image.repositry` is "x" (--set replicas=3,image.repositry=x)
                schema: web/values.schema.json, /definitions/image/additionalProperties
                hint:   Did you mean `repository`?
                """);
    }

    @Test
    void a_schema_violation_of_helm_3_is_explained_too() throws IOException {
        web.write("web/values.schema.json", SCHEMA);
        web.write("web/templates/a.yaml", "");

        assertThat(web.explained("--helm-version", "3", "--set", "replicas=3,image.tag=5"))
                .isEqualTo("""
                Error: values don't meet the specifications of the schema(s) in the following chart(s):
                web:
                - image.tag: Invalid type. Expected: string, given: integer


                value:  `image.tag` is 5 (--set replicas=3,image.tag=5)
                schema: web/values.schema.json, /definitions/image/properties/tag/type
                hint:   Put the value in quotes, or use `--set-string`.
                """);
    }
}
