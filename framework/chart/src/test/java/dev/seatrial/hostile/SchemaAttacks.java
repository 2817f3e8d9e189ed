/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.hostile;

import static dev.seatrial.hostile.Attack.End.ANY;
import static dev.seatrial.hostile.Attack.End.LIMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Schemas that are made to harm, for both validators. */
final class SchemaAttacks {

    private static final int LEVELS = 40;

    private SchemaAttacks() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            Attack.addSchema(
                    all,
                    keyword + " 2^40",
                    keyword.equals("anyOf") ? ANY : LIMIT,
                    doubling(pair -> "{\"" + keyword + "\":[" + pair + "]}"),
                    "a: 1");
        }
        Attack.addSchema(
                all,
                "if and then 2^40",
                LIMIT,
                doubling(pair -> {
                    String[] refs = pair.split(",", -1);
                    return "{\"if\":" + refs[0] + ",\"then\":" + refs[1] + "}";
                }),
                "a: 1");
        Attack.addSchema(
                all,
                "not, two at a time, 2^40",
                LIMIT,
                doubling(
                        pair -> "{\"allOf\":[" + pair.replace("{", "{\"not\":{").replace("}", "}}") + "]}"),
                "a: 1");
        Attack.addSchema(
                all,
                "dependencies 2^40",
                LIMIT,
                doubling(pair -> {
                    String[] refs = pair.split(",", -1);
                    return "{\"dependencies\":{\"a\":" + refs[0] + ",\"b\":" + refs[1] + "}}";
                }),
                "a: 1\nb: 1");
        Attack.addSchema(
                all,
                "propertyNames and additionalProperties",
                ANY,
                "{\"propertyNames\":{\"pattern\":\"^(a|aa)+$\"},\"additionalProperties\":{\"minimum\":0}}",
                map(20_000));
        Attack.addSchema(all, "5,000 times not", ANY, "{\"not\":".repeat(5000) + "{}" + "}".repeat(5000), "a: 1");
        Attack.addSchema(all, "5,000 times allOf", ANY, "{\"allOf\":[".repeat(5000) + "{}" + "]}".repeat(5000), "a: 1");
        Attack.addSchema(
                all,
                "references in a circle",
                ANY,
                "{\"$ref\":\"#/definitions/a\",\"definitions\":{\"a\":{\"$ref\":\"#/definitions/b\"},"
                        + "\"b\":{\"$ref\":\"#/definitions/a\"}}}",
                "a: 1");
        Attack.addSchema(
                all,
                "a reference to itself under allOf",
                ANY,
                "{\"allOf\":[{\"$ref\":\"#\"},{\"$ref\":\"#\"}]}",
                "a: 1");
        Attack.addSchema(
                all, "uniqueItems of 20,000", ANY, "{\"properties\":{\"a\":{\"uniqueItems\":true}}}", list(20_000));
        Attack.addSchema(
                all,
                "enum of 10,000 for 10,000 items",
                ANY,
                "{\"properties\":{\"a\":{\"items\":{\"enum\":["
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "{\"x\":" + i + "}")
                                .collect(Collectors.joining(",")) + "]}}}}",
                list(10_000));
        Attack.addSchema(
                all,
                "10,000 patterns for 1,000 properties",
                ANY,
                "{\"patternProperties\":{"
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "\"^(k|kk)+" + i + "$\":{}")
                                .collect(Collectors.joining(","))
                        + "}}",
                map(1000));
        Attack.addSchema(
                all,
                "a pattern against 1 MB",
                ANY,
                "{\"properties\":{\"a\":{\"pattern\":\"^(x+x+)+y$\"}}}",
                "a: " + "x".repeat(1_000_000));
        Attack.addSchema(
                all,
                "contains in contains",
                ANY,
                "{\"properties\":{\"a\":" + "{\"contains\":".repeat(100) + "{}" + "}".repeat(100) + "}}",
                list(10_000));
        Attack.addSchema(
                all,
                "a number of 200,000 digits",
                ANY,
                "{\"properties\":{\"a\":{\"multipleOf\":1" + "0".repeat(200_000) + "}}}",
                "a: 7");
        Attack.addSchema(
                all,
                "100,000 definitions",
                ANY,
                "{\"definitions\":{"
                        + IntStream.range(0, 100_000)
                                .mapToObj(i -> "\"d" + i + "\":{}")
                                .collect(Collectors.joining(","))
                        + "}}",
                "a: 1");
        return all;
    }

    /** Returns a schema each of whose definitions refers to the next one twice. */
    private static String doubling(java.util.function.UnaryOperator<String> both) {
        StringBuilder text = new StringBuilder("{\"$schema\":\"http://json-schema.org/draft-07/schema#\","
                + "\"allOf\":[{\"$ref\":\"#/definitions/d0\"}],\"definitions\":{");
        for (int i = 0; i < LEVELS; i++) {
            String next = "{\"$ref\":\"#/definitions/d" + (i + 1) + "\"}";
            text.append("\"d")
                    .append(i)
                    .append("\":")
                    .append(both.apply(next + "," + next))
                    .append(',');
        }
        return text.append("\"d")
                .append(LEVELS)
                .append("\":{\"type\":\"object\"}}}")
                .toString();
    }

    private static String list(int size) {
        return "a: ["
                + IntStream.range(0, size)
                        .mapToObj(i -> "{x: " + (i + 1_000_000) + "}")
                        .collect(Collectors.joining(","))
                + "]";
    }

    private static String map(int size) {
        return IntStream.range(0, size).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
    }
}
