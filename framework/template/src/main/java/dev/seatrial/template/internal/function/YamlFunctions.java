/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.ANY_MAP;
import static dev.seatrial.template.internal.go.GoType.ANY_SLICE;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.GoPanic;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Helm's functions over YAML ({@code pkg/engine/funcs.go}). Those without {@code must} swallow errors: writing gives the
 * empty string, reading gives the error's text as the value of the key {@code Error}, or as the only element.
 */
final class YamlFunctions {

    private YamlFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .addBounded("toYaml", takes(ANY).returns(STRING), (a, budget) -> toYaml(a.any(0), budget))
                .addBounded(
                        "mustToYaml",
                        takes(ANY).returns(STRING),
                        (a, budget) -> withoutLineFeed(Yaml.encode(a.any(0), budget)))
                .addBounded("toYamlPretty", takes(ANY).returns(STRING), (a, budget) -> toYamlPretty(a.any(0), budget))
                .add("fromYaml", takes(STRING).returns(ANY_MAP), (context, a) -> fromYaml(context, a.string(0)))
                .addBounded(
                        "fromYamlArray",
                        takes(STRING).returns(ANY_SLICE),
                        (a, budget) -> fromYamlArray(a.string(0), budget))
                .build();
    }

    private static String toYaml(@Nullable Object value, Budget budget) {
        try {
            return withoutLineFeed(Yaml.encode(value, budget));
        } catch (GoError e) {
            return "";
        }
    }

    private static String toYamlPretty(@Nullable Object value, Budget budget) {
        try {
            return withoutLineFeed(Yaml.encodePretty(value, budget));
        } catch (GoPanic e) {
            throw e;
        } catch (GoError e) {
            return "";
        }
    }

    private static String withoutLineFeed(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static Object fromYaml(FunctionContext context, String text) {
        Budget budget = context.budget();
        return context.optionalService(KnownYaml.class)
                .map(known -> known.read(text, each -> fromYaml(each, budget), budget))
                .orElseGet(() -> fromYaml(text, budget));
    }

    private static Object fromYaml(String text, Budget budget) {
        try {
            Object value = Yaml.decode(text, budget);
            if (value != null && !(value instanceof Map)) {
                throw Yaml.mismatch(value, ANY_MAP.name());
            }
            return value == null ? new HashMap<>() : value; // sigs.k8s.io/yaml leaves the target alone
        } catch (GoError e) {
            return error(e);
        }
    }

    private static Object fromYamlArray(String text, Budget budget) {
        try {
            Object value = Yaml.decode(text, budget);
            if (value != null && !(value instanceof List)) {
                throw Yaml.mismatch(value, ANY_SLICE.name());
            }
            return value == null ? new ArrayList<>() : value;
        } catch (GoError e) {
            return errorList(e);
        }
    }

    static Map<String, @Nullable Object> error(GoError e) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("Error", e.getMessage());
        return map;
    }

    static List<@Nullable Object> errorList(GoError e) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(e.getMessage());
        return list;
    }
}
