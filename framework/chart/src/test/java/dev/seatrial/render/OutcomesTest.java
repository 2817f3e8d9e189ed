/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartFixture;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way execution goes on from calls of functions that choose or test. */
class OutcomesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                    .Values.name | default "x"                  ; given of [given, default]
                    .Values.none | default "x"                  ; default of [given, default]
                    default "x"                                 ; default of [given, default]
                    ternary 1 2 true                            ; true of [true, false]
                    false | ternary 1 2                         ; false of [true, false]
                    coalesce .Values.none .Values.name          ; argument 2 of [argument 1, argument 2, none]
                    coalesce .Values.none                       ; none of [argument 1, none]
                    required "it" .Values.name                  ; given of [given, missing]
                    .Values.none | required "it"                ; missing of [given, missing]
                    hasKey .Values "name"                       ; true of [true, false]
                    hasKey .Values "other"                      ; false of [true, false]
                    empty .Values.none                          ; true of [true, false]
                    .Values.name | empty                        ; false of [true, false]
                    or .Values.none .Values.name                ; operand 2 of [operand 1, operand 2]
                    and .Values.none .Values.name               ; operand 1 of [operand 1, operand 2]
                    .Values.name | and true                     ; operand 2 of [operand 1, operand 2]
                    """)
    void is_heard_by_name(String call, String outcome) {
        List<String> heard = new ArrayList<>();
        List<ExecutionPoint> reached = new ArrayList<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void reached(ExecutionPoint point) {
                reached.add(point);
            }

            @Override
            public void decided(ExecutionPoint point, int index) {
                heard.add(point.outcomes().get(index) + " of " + point.outcomes());
            }
        };
        RenderRequest request = RenderRequest.builder(ChartFixture.chart(
                        "==> values.yaml\nname: web\nnone: \"\"\n==> templates/a.yaml\na: {{ " + call + " }}\n"))
                .listener(RenderListener.of(listener))
                .build();

        try {
            ChartRenderer.render(request);
        } catch (RenderException e) {
            assertThat(e).hasMessageEndingWith(": it");
        }

        assertThat(heard).containsExactly(outcome);
        assertThat(ChartRenderer.points(request.chart(), request.helmVersion())).containsAll(reached);
    }
}
