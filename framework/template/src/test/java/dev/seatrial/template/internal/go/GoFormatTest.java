/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoFormatTest {

    @Test
    void sprintf_writes_what_go_writes() {
        Goldens.check(
                "printf.tsv",
                2,
                columns -> List.of(
                        Goldens.quote(GoFormat.sprintf(GoLiteral.string(columns[0]), GoLiteral.values(columns[1])))));
    }

    @Test
    void sprint_and_sprintln_write_what_go_writes() {
        Goldens.check(
                "print.tsv",
                1,
                columns -> List.of(
                        Goldens.quote(GoFormat.sprint(GoLiteral.values(columns[0]))),
                        Goldens.quote(GoFormat.sprintln(GoLiteral.values(columns[0])))));
    }

    @Test
    void maps_print_in_the_order_of_their_keys() {
        assertThat(GoFormat.print(Map.of("b", 1L, "a", Map.of("d", true, "c", 1e6))))
                .isEqualTo("map[a:map[c:1e+06 d:true] b:1]");
    }

    @Test
    void nil_prints_differently_by_where_it_stands() {
        List<Object> elements = new ArrayList<>(Arrays.asList(null, "x"));

        assertThat(GoFormat.print(null)).isEqualTo("<nil>");
        assertThat(GoFormat.sprintf("%s %v %#v", null, elements, elements))
                .isEqualTo("%!s(<nil>) [<nil> x] []interface {}{interface {}(nil), \"x\"}");
    }

    @Test
    void a_struct_prints_its_fields() {
        GoStruct point = GoStruct.of(
                GoType.simple("geo.Point", GoKind.STRUCT),
                GoStruct.Field.of("X", 1L),
                GoStruct.Field.of("Name", "a b"));

        assertThat(GoFormat.sprintf("%v %+v %#v", point, point, point))
                .isEqualTo("{1 a b} {X:1 Name:a b} geo.Point{X:1, Name:\"a b\"}");
    }

    @Test
    void a_pointer_to_a_struct_prints_with_an_ampersand_at_the_top_alone() {
        GoStruct point =
                GoStruct.of(GoType.pointer(GoType.simple("geo.Point", GoKind.STRUCT)), GoStruct.Field.of("X", 1L));

        assertThat(GoFormat.sprintf("%v %+v %#v", point, point, point)).isEqualTo("&{1} &{X:1} &geo.Point{X:1}");
        assertThat(GoFormat.print(point.pointee())).isEqualTo("{1}");
        assertThat(GoFormat.print(List.of(point))).startsWith("[0xc0").endsWith("]");
    }

    /** Answers of Helm 4.1.4, but for addresses. */
    @Test
    void a_time_is_a_struct_under_verbs_for_which_it_is_no_text() {
        GoTime utc = GoTime.parse("2006-01-02T15:04:05Z07:00", "2024-02-29T00:00:00Z", GoLocation.UTC);
        GoTime east = GoTime.parse("2006-01-02T15:04:05Z07:00", "2024-02-29T00:00:00.5+05:30", GoLocation.UTC);

        assertThat(GoFormat.sprintf("%d %+d %o %5d", utc, utc, utc, utc))
                .isEqualTo("{0 63844761600 0} {+0 +63844761600 +0} {0 733534340000 0} {    0 63844761600     0}");
        assertThat(GoFormat.sprintf("%t %w", utc, utc))
                .isEqualTo("{%!t(uint64=0) %!t(int64=63844761600) %!t(*time.Location=<nil>)}"
                        + " %!w(time.Time={0 63844761600 <nil>})");
        assertThat(GoFormat.sprintf("%t", east))
                .startsWith("{%!t(uint64=500000000) %!t(int64=63844741800) %!t(*time.Location=&{ [{ 19800 false}]"
                        + " [{-9223372036854775808 0 false false}]  -9223372036854775808 9223372036854775807 0xc0");
        assertThat(GoFormat.sprintf("%v %s %q", utc, utc, utc))
                .isEqualTo("2024-02-29 00:00:00 +0000 UTC 2024-02-29 00:00:00 +0000 UTC"
                        + " \"2024-02-29 00:00:00 +0000 UTC\"");
    }

    @Test
    void bytes_that_meet_become_one_character() {
        String half = GoStrings.slice("é", 0, 1);
        String otherHalf = GoStrings.slice("é", 1, 2);

        assertThat(GoFormat.sprintf("%s%s", half, otherHalf)).isEqualTo("é");
    }
}
