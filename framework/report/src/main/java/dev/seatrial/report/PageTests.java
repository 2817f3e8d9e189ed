/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tests and their renders on the page. Other parts of the page refer to them by their indexes. */
final class PageTests {

    private final Pool<Render> renders = new Pool<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final List<Map<String, Object>> tests;

    PageTests(Results results) {
        Map<String, Integer> names = new HashMap<>();
        List<TestResult> all = results.tests();
        for (int i = 0; i < all.size(); i++) {
            byId.put(all.get(i).test().id(), i);
        }
        tests = all.stream().map(result -> test(result, names)).toList();
    }

    List<Map<String, Object>> tests() {
        return tests;
    }

    /** Returns the index of the test with an ID, or -1 if only its coverage is known. */
    int indexOf(String id) {
        return byId.getOrDefault(id, -1);
    }

    /** Returns the renders in the order of their indexes. */
    List<Render> renders() {
        return renders.values();
    }

    List<Map<String, Object>> renderEntries() {
        return renders.values().stream().map(PageTests::render).toList();
    }

    /** Returns the name of a test in links and outlines: unique in most runs, and the same in the next one. */
    static String name(TestIdentity test) {
        String name = test.qualifiedClassName() + (test.method().isEmpty() ? "" : "." + test.method());
        return test.invocation().isEmpty() ? name : name + " " + test.invocation();
    }

    private Map<String, Object> test(TestResult result, Map<String, Integer> names) {
        TestIdentity test = result.test();
        String name = name(test);
        int times = names.merge(name, 1, Integer::sum);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", times == 1 ? name : name + " (" + times + ")");
        entry.put("class", test.qualifiedClassName());
        entry.put("name", test.method().isEmpty() ? "the class" : test.method());
        entry.put("run", test.invocation());
        entry.put("source", test.sourceFile());
        entry.put("outcome", result.outcome().name());
        entry.put("ms", result.duration().toNanos() / 1_000_000.0);
        entry.put("reason", result.reason());
        entry.put("failures", result.failures().stream().map(PageTests::failure).toList());
        entry.put("renders", renders.indexes(result.renders()));
        return entry;
    }

    private static Map<String, Object> failure(Failure failure) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("place", failure.line() == 0 ? "" : failure.file() + ":" + failure.line());
        entry.put("message", failure.message().isBlank() ? failure.type() : failure.message());
        return entry;
    }

    private static Map<String, Object> render(Render render) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("chart", render.chart());
        entry.put("version", render.chartVersion());
        entry.put("path", render.path());
        entry.put("release", render.release());
        entry.put("namespace", render.namespace());
        entry.put("revision", render.revision());
        entry.put("upgrade", render.upgrade());
        entry.put("kubernetes", render.kubernetes());
        entry.put("helm", render.helm());
        entry.put("layers", render.layers());
        entry.put("ms", render.duration().toNanos() / 1_000_000.0);
        entry.put("manifests", render.manifests());
        entry.put("failure", render.failure());
        return entry;
    }
}
