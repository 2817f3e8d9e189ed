/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads the jobs of a suite with their assertions. */
final class JobReader {

    private static final Set<String> JOB_FIELDS = Set.of(
            "it",
            "values",
            "set",
            "template",
            "templates",
            "documentIndex",
            "documentSelector",
            "release",
            "chart",
            "capabilities",
            "kubernetesProvider",
            "postRenderer",
            "skip",
            "asserts");
    private static final Set<String> SELECTOR_FIELDS = Set.of("path", "value", "matchMany", "skipEmptyTemplates");

    private final SuiteText.Part part;
    private final Consumer<SuiteYaml.Fault> unknown;

    JobReader(SuiteText.Part part, Consumer<SuiteYaml.Fault> unknown) {
        this.part = part;
        this.unknown = unknown;
    }

    Job job(Node node) {
        Fields fields = Fields.of(node, "a test");
        fields.unknown(JOB_FIELDS, unknown);
        CommonFields common = CommonFields.read(fields, unknown);
        Long index = fields.integer("documentIndex");
        Fields skip = fields.fields("skip");
        skip.unknown(Set.of("reason", "minimumVersion"), unknown);
        List<AssertionFields> assertions = new ArrayList<>();
        for (Node item : fields.items("asserts", "a list of assertions")) {
            assertions.add(assertion(item));
        }
        int offset = part.line() - 1;
        return new Job(
                fields.text("it"),
                fields.line() + offset,
                common.values(),
                common.set(),
                common.setLine() + offset,
                fields.text("template"),
                fields.texts("templates"),
                index == null ? null : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, index)),
                selector(fields),
                common.release(),
                common.chart(),
                common.capabilities(),
                common.provider(),
                common.postRenderer(),
                fields.node("skip") == null ? null : skip.text("reason"),
                List.copyOf(assertions));
    }

    private @Nullable DocumentSelector selector(Fields job) {
        if (job.node("documentSelector") == null) {
            return null;
        }
        Fields fields = job.fields("documentSelector");
        fields.unknown(SELECTOR_FIELDS, unknown);
        Node value = fields.node("value");
        return new DocumentSelector(
                fields.text("path"),
                value != null,
                value == null ? null : SuiteYaml.value(value),
                fields.flag("matchMany"),
                fields.flag("skipEmptyTemplates"));
    }

    private AssertionFields assertion(Node node) {
        int line = SuiteYaml.line(node);
        String text = part.lines(line, endLine(node));
        if (SuiteYaml.isNull(node)) {
            return new AssertionFields("", Map.of(), false, "", null, null, List.of(), line + part.line() - 1, text);
        }
        if (!(node instanceof MappingNode mapping)) {
            throw Fields.mismatch(node, "an assertion");
        }
        Map<String, NodeTuple> entries = SuiteYaml.entries(mapping);
        AssertionReader reader = new AssertionReader(line, entries);
        return reader.read(line + part.line() - 1, text);
    }

    private static int endLine(Node node) {
        int line = SuiteYaml.line(node);
        Mark end = node.getEndMark().orElse(null);
        if (end == null) {
            return line;
        }
        int last = end.getColumn() == 0 ? end.getLine() : end.getLine() + 1;
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            // the end of a block mapping is where the next token begins
            NodeTuple tuple = mapping.getValue().get(mapping.getValue().size() - 1);
            return Math.max(line, Math.min(last, endLine(tuple.getValueNode())));
        }
        return Math.max(line, last);
    }
}
