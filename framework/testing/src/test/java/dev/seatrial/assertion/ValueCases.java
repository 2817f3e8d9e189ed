/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.assertion.Store.MANIFESTS;

import java.util.List;

/** What passes and what fails, one by one. */
final class ValueCases {

    private ValueCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        AbstractScalarAssert.class,
                        "isString()",
                        () -> value("text").isString(),
                        () -> value("number").isString()),
                new Case(
                        AbstractScalarAssert.class,
                        "isNumber()",
                        () -> value("fraction").isNumber(),
                        () -> value("text").isNumber()),
                new Case(
                        AbstractScalarAssert.class,
                        "isInteger()",
                        () -> value("number").isInteger(),
                        () -> value("fraction").isInteger()),
                new Case(
                        AbstractScalarAssert.class,
                        "isBoolean()",
                        () -> value("['true']").isBoolean(),
                        () -> value("text").isBoolean()),
                new Case(
                        AbstractScalarAssert.class,
                        "isList()",
                        () -> value("list").isList(),
                        () -> value("map").isList()),
                new Case(
                        AbstractScalarAssert.class,
                        "isMap()",
                        () -> value("map").isMap(),
                        () -> value("list").isMap()),
                new Case(
                        AbstractScalarAssert.class,
                        "matches(String)",
                        () -> value("text").matches("web-[a-z]+"),
                        () -> value("text").matches("web-[a-z]")),
                new Case(
                        AbstractScalarAssert.class,
                        "containsPattern(String)",
                        () -> value("text").containsPattern("b-a"),
                        () -> value("text").containsPattern("%d[A-Z]")),
                new Case(
                        AbstractScalarAssert.class,
                        "doesNotContainPattern(String)",
                        () -> value("text").doesNotContainPattern("[A-Z]"),
                        () -> value("text").doesNotContainPattern("b-a")),
                new Case(
                        AbstractScalarAssert.class,
                        "isQuantity(Object)",
                        () -> value("memory").isQuantity("1024Mi"),
                        () -> value("memory").isQuantity("1G")),
                new Case(
                        AbstractScalarAssert.class,
                        "isAtLeast(Object)",
                        () -> value("memory").isAtLeast("1000Mi"),
                        () -> value("memory").isAtLeast("2Gi")),
                new Case(
                        AbstractScalarAssert.class,
                        "isAtMost(Object)",
                        () -> value("fraction").isAtMost("500m"),
                        () -> value("memory").isAtMost("1000Mi")),
                new Case(
                        AbstractScalarAssert.class,
                        "isGreaterThan(Object)",
                        () -> value("memory").isGreaterThan("1000Mi"),
                        () -> value("memory").isGreaterThan("1Gi")),
                new Case(
                        AbstractScalarAssert.class,
                        "isLessThan(Object)",
                        () -> value("number").isLessThan(81),
                        () -> value("number").isLessThan(80)),
                new Case(
                        ValueAssert.class,
                        "isEqualTo(Object)",
                        () -> value("number").isEqualTo(80),
                        () -> value("number").isEqualTo("80")),
                new Case(
                        ValueAssert.class,
                        "isNotEqualTo(Object)",
                        () -> value("text").isNotEqualTo("x"),
                        () -> value("text").isNotEqualTo("web-abc")),
                new Case(
                        ValueAssert.class,
                        "isEqualToYaml(String)",
                        () -> value("map").isEqualToYaml("{cpu: 500m}"),
                        () -> value("map").isEqualToYaml("{cpu: 500m, x: 1}")),
                new Case(
                        ValueAssert.class,
                        "isIn(Object...)",
                        () -> value("number").isIn(79, 80),
                        () -> value("number").isIn(79, 81)),
                new Case(
                        ValueAssert.class,
                        "containsYaml(String)",
                        () -> value("ports").containsYaml("[{port: 81}]"),
                        () -> value("ports").containsYaml("[{name: http, port: 81}]")),
                new Case(
                        ValueAssert.class,
                        "doesNotContainYaml(String)",
                        () -> value("ports").doesNotContainYaml("[{name: debug}]"),
                        () -> value("ports").doesNotContainYaml("[{name: raw}]")),
                new Case(
                        ValueAssert.class,
                        "isNull()",
                        () -> value("nothing").isNull(),
                        () -> value("blank").isNull()),
                new Case(
                        ValueAssert.class,
                        "isNotNull()",
                        () -> value("blank").isNotNull(),
                        () -> value("nothing").isNotNull()),
                new Case(
                        ValueAssert.class,
                        "isNullOrEmpty()",
                        () -> value("nothing").isNullOrEmpty(),
                        () -> value("list").isNullOrEmpty()),
                new Case(
                        ValueAssert.class,
                        "isEmpty()",
                        () -> value("none").isEmpty(),
                        () -> value("list").isEmpty()),
                new Case(
                        ValueAssert.class,
                        "isNotEmpty()",
                        () -> value("list").isNotEmpty(),
                        () -> value("blank").isNotEmpty()),
                new Case(
                        ValueAssert.class,
                        "hasSize(int)",
                        () -> value("map").hasSize(1),
                        () -> value("map").hasSize(2)),
                new Case(
                        ValueAssert.class,
                        "doesNotHaveSize(int)",
                        () -> value("list").doesNotHaveSize(1),
                        () -> value("list").doesNotHaveSize(2)),
                new Case(
                        ValueAssert.class,
                        "contains(Object)",
                        () -> value("list").contains("a"),
                        () -> value("list").contains("c")),
                new Case(
                        ValueAssert.class,
                        "doesNotContain(Object)",
                        () -> value("list").doesNotContain("c"),
                        () -> value("list").doesNotContain("a")),
                new Case(
                        ValueAssert.class,
                        "containsExactly(Object...)",
                        () -> value("list").containsExactly("a", "b"),
                        () -> value("list").containsExactly("b", "a")),
                new Case(
                        ValueAssert.class,
                        "containsExactlyInAnyOrder(Object...)",
                        () -> value("list").containsExactlyInAnyOrder("b", "a"),
                        () -> value("list").containsExactlyInAnyOrder("b", "b")),
                new Case(
                        ValueAssert.class,
                        "each(Consumer)",
                        () -> value("ports").each(port -> port.hasPath("name")),
                        () -> value("ports").each(port -> port.hasValue("name", "http"))),
                new Case(
                        ValueAssert.class,
                        "base64()",
                        () -> value("encoded").base64().isEqualTo("hunter2"),
                        () -> value("text").base64()),
                new Case(
                        ValueAssert.class,
                        "yaml()",
                        () -> settings().data("app.yaml").yaml().hasValue("server.port", 80),
                        () -> settings().data("app.yaml").yaml().hasValue("server.prot", 80)),
                new Case(
                        ValueAssert.class,
                        "json()",
                        () -> settings().data("app.json").json().hasValue("port", 80),
                        () -> settings().data("app.yaml").json()),
                new Case(
                        ValueAssert.class,
                        "properties()",
                        () -> settings().data("app.properties").properties().hasValue("['a.b']", "1"),
                        () -> settings().data("app.properties").properties().hasValue("['a.b']", "2")));
    }

    private static ValueAssert value(String path) {
        return assertThat(MANIFESTS).manifest("Values").path(path);
    }

    private static DataAssert settings() {
        return assertThat(MANIFESTS).configMap("settings");
    }
}
