/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.FailedCode.Narrowing;
import dev.seatrial.template.internal.syntax.Node;
import dev.seatrial.template.internal.syntax.NodePrinter;
import dev.seatrial.template.internal.syntax.NodeWalker;
import dev.seatrial.template.internal.syntax.Operand;
import dev.seatrial.template.internal.syntax.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the blocks that a node stands in, and the variables that are set before it. */
final class Surroundings extends NodeWalker {

    private final Node node;
    private final Deque<Narrowing> narrowings = new ArrayDeque<>();
    private final Map<String, String> declarations = new HashMap<>();

    private Surroundings(Node node) {
        this.node = node;
    }

    static Surroundings of(Node node, Node.Block template) {
        Surroundings surroundings = new Surroundings(node);
        template.accept(surroundings);
        return surroundings;
    }

    /** Returns the blocks, innermost first. */
    List<Narrowing> narrowings() {
        return List.copyOf(narrowings);
    }

    /** Returns the pipelines of the variables by their names. */
    Map<String, String> declarations() {
        return declarations;
    }

    @Override
    public NodeWalker visitRange(Statement.Range branching) {
        enter("range", branching);
        return super.visitRange(branching);
    }

    @Override
    public NodeWalker visitWith(Statement.With branching) {
        enter("with", branching);
        return super.visitWith(branching);
    }

    private void enter(String keyword, Statement.Branching branching) {
        boolean inside = branching.body().statements().stream()
                .anyMatch(statement -> statement.span().start() <= node.span().start()
                        && node.span().end() <= statement.span().end());
        if (inside) {
            narrowings.push(new Narrowing(keyword, commands(branching.pipeline())));
        }
    }

    @Override
    public NodeWalker visitPipeline(Operand.Pipeline pipeline) {
        if (pipeline.span().end() <= node.span().start()) {
            pipeline.variables().forEach(variable -> declarations.put(variable.name(), commands(pipeline)));
        }
        return super.visitPipeline(pipeline);
    }

    private static String commands(Operand.Pipeline pipeline) {
        return pipeline.commands().stream().map(NodePrinter::print).collect(Collectors.joining(" | "));
    }
}
