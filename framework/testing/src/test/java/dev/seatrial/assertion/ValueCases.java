/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Store.MANIFESTS;

import java.util.List;

/** One passing and one failing use of each assertion. */
final class ValueCases {

    private ValueCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        AbstractScalarAssert.class,
                        "isString()",
                        start -> value(start, "text").isString(),
                        start -> value(start, "number").isString()),
                new Case(
                        AbstractScalarAssert.class,
                        "isNumber()",
                        start -> value(start, "fraction").isNumber(),
                        start -> value(start, "text").isNumber()),
                new Case(
                        AbstractScalarAssert.class,
                        "isInteger()",
                        start -> value(start, "number").isInteger(),
                        start -> value(start, "fraction").isInteger()),
                new Case(
                        AbstractScalarAssert.class,
                        "isBoolean()",
                        start -> value(start, "['true']").isBoolean(),
                        start -> value(start, "text").isBoolean()),
                new Case(
                        AbstractScalarAssert.class,
                        "isList()",
                        start -> value(start, "list").isList(),
                        start -> value(start, "map").isList()),
                new Case(
                        AbstractScalarAssert.class,
                        "isMap()",
                        start -> value(start, "map").isMap(),
                        start -> value(start, "list").isMap()),
                new Case(
                        AbstractScalarAssert.class,
                        "matches(String)",
                        start -> value(start, "text").matches("web-[a-z]+"),
                        start -> value(start, "text").matches("web-[a-z]")),
                new Case(
                        AbstractScalarAssert.class,
                        "containsPattern(String)",
                        start -> value(start, "text").containsPattern("b-a"),
                        start -> value(start, "text").containsPattern("%d[A-Z]")),
                new Case(
                        AbstractScalarAssert.class,
                        "doesNotContainPattern(String)",
                        start -> value(start, "text").doesNotContainPattern("[A-Z]"),
                        start -> value(start, "text").doesNotContainPattern("b-a")),
                new Case(
                        AbstractScalarAssert.class,
                        "isQuantity(Object)",
                        start -> value(start, "memory").isQuantity("1024Mi"),
                        start -> value(start, "memory").isQuantity("1G")),
                new Case(
                        AbstractScalarAssert.class,
                        "isAtLeast(Object)",
                        start -> value(start, "memory").isAtLeast("1000Mi"),
                        start -> value(start, "memory").isAtLeast("2Gi")),
                new Case(
                        AbstractScalarAssert.class,
                        "isAtMost(Object)",
                        start -> value(start, "fraction").isAtMost("500m"),
                        start -> value(start, "memory").isAtMost("1000Mi")),
                new Case(
                        AbstractScalarAssert.class,
                        "isGreaterThan(Object)",
                        start -> value(start, "memory").isGreaterThan("1000Mi"),
                        start -> value(start, "memory").isGreaterThan("1Gi")),
                new Case(
                        AbstractScalarAssert.class,
                        "isLessThan(Object)",
                        start -> value(start, "number").isLessThan(81),
                        start -> value(start, "number").isLessThan(80)),
                new Case(
                        ValueAssert.class,
                        "isEqualTo(Object)",
                        start -> value(start, "number").isEqualTo(80),
                        start -> value(start, "number").isEqualTo("80")),
                new Case(
                        ValueAssert.class,
                        "isNotEqualTo(Object)",
                        start -> value(start, "text").isNotEqualTo("x"),
                        start -> value(start, "text").isNotEqualTo("web-abc")),
                new Case(
                        ValueAssert.class,
                        "isEqualToYaml(String)",
                        start -> value(start, "map").isEqualToYaml("{cpu: 500m}"),
                        start -> value(start, "map").isEqualToYaml("{cpu: 500m, x: 1}")),
                new Case(
                        ValueAssert.class,
                        "isIn(Object...)",
                        start -> value(start, "number").isIn(79, 80),
                        start -> value(start, "number").isIn(79, 81)),
                new Case(
                        ValueAssert.class,
                        "isIn(Iterable)",
                        start -> value(start, "number").isIn(List.of(79, 80)),
                        start -> value(start, "number").isIn(List.of(79, "80"))),
                new Case(
                        ValueAssert.class,
                        "isNotIn(Object...)",
                        start -> value(start, "number").isNotIn(79, "80"),
                        start -> value(start, "number").isNotIn(79, 80)),
                new Case(
                        ValueAssert.class,
                        "isNotIn(Iterable)",
                        start -> value(start, "number").isNotIn(List.of(79)),
                        start -> value(start, "number").isNotIn(List.of(80))),
                new Case(
                        ValueAssert.class,
                        "isNotSameAs(Object)",
                        start -> value(start, "number").isNotSameAs(79),
                        start -> value(start, "number").isNotSameAs(80)),
                new Case(
                        ValueAssert.class,
                        "containsYaml(String)",
                        start -> value(start, "ports").containsYaml("[{port: 81}]"),
                        start -> value(start, "ports").containsYaml("[{name: http, port: 81}]")),
                new Case(
                        ValueAssert.class,
                        "doesNotContainYaml(String)",
                        start -> value(start, "ports").doesNotContainYaml("[{name: debug}]"),
                        start -> value(start, "ports").doesNotContainYaml("[{name: raw}]")),
                new Case(
                        ValueAssert.class,
                        "isNull()",
                        start -> isNull(value(start, "nothing")),
                        start -> isNull(value(start, "blank"))),
                new Case(
                        ValueAssert.class,
                        "isNotNull()",
                        start -> value(start, "blank").isNotNull(),
                        start -> value(start, "nothing").isNotNull()),
                new Case(
                        AbstractContentAssert.class,
                        "isNullOrEmpty()",
                        start -> value(start, "nothing").isNullOrEmpty(),
                        start -> value(start, "list").isNullOrEmpty()),
                new Case(
                        AbstractContentAssert.class,
                        "isEmpty()",
                        start -> value(start, "none").isEmpty(),
                        start -> value(start, "list").isEmpty()),
                new Case(
                        AbstractContentAssert.class,
                        "isNotEmpty()",
                        start -> value(start, "list").isNotEmpty(),
                        start -> value(start, "blank").isNotEmpty()),
                new Case(
                        AbstractContentAssert.class,
                        "hasSize(int)",
                        start -> value(start, "map").hasSize(1),
                        start -> value(start, "map").hasSize(2)),
                new Case(
                        AbstractContentAssert.class,
                        "doesNotHaveSize(int)",
                        start -> value(start, "list").doesNotHaveSize(1),
                        start -> value(start, "list").doesNotHaveSize(2)),
                new Case(
                        AbstractContentAssert.class,
                        "contains(Object)",
                        start -> value(start, "list").contains("a"),
                        start -> value(start, "list").contains("c")),
                new Case(
                        AbstractContentAssert.class,
                        "doesNotContain(Object)",
                        start -> value(start, "list").doesNotContain("c"),
                        start -> value(start, "list").doesNotContain("a")),
                new Case(
                        AbstractContentAssert.class,
                        "containsExactly(Object...)",
                        start -> value(start, "list").containsExactly("a", "b"),
                        start -> value(start, "list").containsExactly("b", "a")),
                new Case(
                        AbstractContentAssert.class,
                        "containsExactlyInAnyOrder(Object...)",
                        start -> value(start, "list").containsExactlyInAnyOrder("b", "a"),
                        start -> value(start, "list").containsExactlyInAnyOrder("b", "b")),
                new Case(
                        ValueAssert.class,
                        "each(Consumer)",
                        start -> value(start, "ports").each(port -> port.hasPath("name")),
                        start -> value(start, "ports").each(port -> port.hasValue("name", "http"))),
                new Case(
                        ValueAssert.class,
                        "base64()",
                        start -> value(start, "encoded").base64().isEqualTo("hunter2"),
                        start -> value(start, "text").base64()),
                new Case(
                        ValueAssert.class,
                        "yaml()",
                        start -> settings(start).data("app.yaml").yaml().hasValue("server.port", 80),
                        start -> settings(start).data("app.yaml").yaml().hasValue("server.prot", 80)),
                new Case(
                        ValueAssert.class,
                        "json()",
                        start -> settings(start).data("app.json").json().hasValue("port", 80),
                        start -> settings(start).data("app.yaml").json()),
                new Case(
                        ValueAssert.class,
                        "properties()",
                        start -> settings(start)
                                .data("app.properties")
                                .properties()
                                .hasValue("['a.b']", "1"),
                        start -> settings(start)
                                .data("app.properties")
                                .properties()
                                .hasValue("['a.b']", "2")));
    }

    private static ValueAssert value(Start start, String path) {
        return start.assertThat(MANIFESTS).manifest("Values").path(path);
    }

    /** {@code isNull()} returns nothing, as in AssertJ. */
    private static ValueAssert isNull(ValueAssert value) {
        value.isNull();
        return value;
    }

    private static DataAssert settings(Start start) {
        return start.assertThat(MANIFESTS).configMap("settings");
    }
}
