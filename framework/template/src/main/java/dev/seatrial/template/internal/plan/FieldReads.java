/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.Span;
import dev.seatrial.template.internal.FailedCode;
import dev.seatrial.template.internal.FailedCode.FieldRead;
import dev.seatrial.template.internal.syntax.Node;
import dev.seatrial.template.internal.syntax.NodePrinter;
import dev.seatrial.template.internal.syntax.NodeWalker;
import dev.seatrial.template.internal.syntax.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the fields that code reads. */
final class FieldReads extends NodeWalker {

    private static final int MOST_KEYS = 100;

    private final Span within;
    private final List<FieldRead> reads = new ArrayList<>();

    private FieldReads(Span within) {
        this.within = within;
    }

    /**
     * Describes a node of a template that failed.
     *
     * @param dollar the value of {@code $}
     */
    static FailedCode failed(Node node, Node.Block template, @Nullable Object dollar) {
        Span action = new Span(ActionStart.of(node, template), node.span().end());
        Surroundings surroundings = Surroundings.of(node, template);
        return new FailedCode(
                function(node),
                arguments(node),
                in(node, node.span()),
                in(template, action),
                surroundings.narrowings(),
                surroundings.declarations(),
                keys(dollar));
    }

    private static List<String> arguments(Node node) {
        return node instanceof Node.Command command
                ? command.operands().stream().skip(1).map(FieldReads::argument).toList()
                : List.of();
    }

    private static String argument(Node operand) {
        String text = NodePrinter.print(operand);
        return operand instanceof Operand.Pipeline && !text.startsWith("(") ? "(" + text + ")" : text;
    }

    private static Set<String> keys(@Nullable Object dollar) {
        return dollar instanceof Map<?, ?> map
                ? map.keySet().stream().limit(MOST_KEYS).map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private static String function(Node node) {
        Node called = node instanceof Node.Command command ? command.head() : node;
        return called instanceof Operand.Identifier identifier ? identifier.name() : "";
    }

    private static List<FieldRead> in(Node node, Span within) {
        FieldReads walker = new FieldReads(within);
        node.accept(walker);
        return List.copyOf(walker.reads);
    }

    private void add(String head, List<String> names, Span span) {
        if (!names.isEmpty() && span.start() >= within.start() && span.end() <= within.end()) {
            reads.add(new FieldRead(head, names, span));
        }
    }

    @Override
    public NodeWalker visitField(Operand.Field field) {
        add(".", field.names(), field.span());
        return super.visitField(field);
    }

    @Override
    public NodeWalker visitVariable(Operand.Variable variable) {
        add(variable.name(), variable.fields(), variable.span());
        return super.visitVariable(variable);
    }

    @Override
    public NodeWalker visitChain(Operand.Chain chain) {
        add(NodePrinter.print(chain.operand()), chain.fields(), chain.span());
        return super.visitChain(chain);
    }

    /** Finds where the innermost outer pipeline of a node begins, which is that of its action. */
    private static final class ActionStart extends NodeWalker {

        private final Node node;
        private boolean inside;
        private int start;

        private ActionStart(Node node) {
            this.node = node;
            this.start = node.span().start();
        }

        static int of(Node node, Node.Block template) {
            ActionStart search = new ActionStart(node);
            template.accept(search);
            return search.start;
        }

        @Override
        public NodeWalker visitPipeline(Operand.Pipeline pipeline) {
            Span span = pipeline.span();
            if (inside
                    || span.start() > node.span().start()
                    || span.end() < node.span().end()) {
                return this; // a pipeline in parentheses belongs to the same action
            }
            inside = true;
            start = span.start();
            return this;
        }
    }
}
