/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as {@code template.Tree.Root.String()} of Go 1.26 gives them. */
class NodePrinterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
                    {{if .a}}b{{else}}c{{end}}                # {{if .a}}b{{else}}c{{end}}
                    {{if .a}}b{{else if .c}}d{{end}}          # {{if .a}}b{{else}}{{if .c}}d{{end}}{{end}}
                    {{ with $x := .a }}{{$x}}{{end}}          # {{with $x := .a}}{{$x}}{{end}}
                    {{- range $i,$e:=.a -}} {{break}}{{end}}  # {{range $i, $e := .a}}{{break}}{{end}}
                    {{range .}}{{continue}}{{else}}x{{end}}   # {{range .}}{{continue}}{{else}}x{{end}}
                    {{template `a` .b.c}}{{template "d"}}     # {{template "a" .b.c}}{{template "d"}}
                    {{block "a" .}}x{{end}}                   # {{template "a" .}}
                    {{(f .a|f 'b').c.d | f (1) nil true}}     # {{(f .a | f 'b').c.d | f (1) nil true}}
                    {{$x:=1}}{{$x = 0x1F}}{{$x.y}}            # {{$x := 1}}{{$x = 0x1F}}{{$x.y}}
                    {{f `raw` "q\\"" 1i f.x}}                 # {{f `raw` "q\\"" 1i f.x}}
                    a{{/* gone */}}b{{f}}                     # ab{{f}}
                    """)
    void prints_nodes_as_go_does(String template, String expected) {
        Map<String, Definition> definitions =
                Parser.parse(SourceFile.of("t", template), "f"::equals, GoRelease.V1_26, Budget.unlimited());

        assertThat(NodePrinter.print(
                        Objects.requireNonNull(definitions.get("t")).root()))
                .isEqualTo(expected);
    }
}
