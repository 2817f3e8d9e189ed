/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.yaml.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetExpressionTest {

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a=1                  | {"a":1}
                    a=01                 | {"a":"01"}
                    a=1.5                | {"a":"1.5"}
                    a=TRUE,b=False       | {"a":true,"b":false}
                    a=null               | {"a":null}
                    a=                   | {"a":""}
                    a.b.c=x              | {"a":{"b":{"c":"x"}}}
                    a\\.b=x              | {"a.b":"x"}
                    a=x\\,y              | {"a":"x,y"}
                    a={x,y\\,z}          | {"a":["x","y,z"]}
                    a={}                 | {"a":[""]}
                    a[1]=x               | {"a":[null,"x"]}
                    a[0].b=1,a[0].c=2    | {"a":[{"b":1,"c":2}]}
                    a[0][1]=x            | {"a":[[null,"x"]]}
                    a=99999999999999999999 | {"a":"99999999999999999999"}
                    a[0                  | {}
                    """)
    void set_writes_typed_values(String expression, String json) {
        Map<String, @Nullable Object> values = apply(SetExpression.Kind.TYPED, expression);

        assertThat(Json.encode(values)).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0} fails with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a         | key "a" has no value
                    a,b=1     | key "a" has no value (cannot end with ,)
                    a.=1      | key map "a" has no value
                    a[x]=1    | error parsing index: strconv.Atoi: parsing "x": invalid syntax
                    a[-1]=1   | negative -1 index not allowed
                    a[65537]=1| index of 65537 is greater than maximum supported index of 65536
                    a[0]bé=1  | unexpected data at end of array index: ['b' 'é']
                    a={x      | list must terminate with '}'
                    a=1,a.b=2 | unable to parse key: interface conversion: interface {} is int64, not map[string]interface {}
                    a=x,a[0]=1| unable to parse key: interface conversion: interface {} is string, not []interface {}
                    """)
    void malformed_expressions_fail_with_the_text_of_helm(String expression, String message) {
        assertThatThrownBy(() -> apply(SetExpression.Kind.TYPED, expression))
                .isInstanceOf(ChartException.class)
                .hasMessage("failed parsing --set data: " + message);
    }

    @ParameterizedTest(name = "{0} {1} gives {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    STRING  | a=1,b=true        | {"a":"1","b":"true"}
                    JSON    | a=[1,{"b":2}],c=3 | {"a":[1,{"b":2}],"c":3}
                    JSON    | {"a":{"b":1}}     | {"a":{"b":1}}
                    JSON    | a=,b=1            | {"a":null,"b":1}
                    LITERAL | a.b={x,y}=\\,     | {"a":{"b":"{x,y}=\\\\,"}}
                    FILE    | a=f.txt           | {"a":"content of f.txt"}
                    """)
    void each_flag_reads_values_its_own_way(SetExpression.Kind kind, String expression, String json) {
        assertThat(Json.encode(apply(kind, expression))).isEqualTo(json);
    }

    private static Map<String, @Nullable Object> apply(SetExpression.Kind kind, String expression) {
        return new SetExpression(kind, expression)
                .apply(new HashMap<>(), file -> "content of " + file, HelmVersion.latest());
    }
}
