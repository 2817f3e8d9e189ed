/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.ExecutionPoint.Kind;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.Outcomes;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.syntax.Definition;
import dev.seatrial.template.internal.syntax.Node;
import dev.seatrial.template.internal.syntax.NodeWalker;
import dev.seatrial.template.internal.syntax.Operand;
import dev.seatrial.template.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Enumerates the points of one template, in the order of its text. */
final class Points extends NodeWalker {

    private static final List<String> BRANCHES = List.of("body", "otherwise");

    private final String template;
    private final SourceFile file;
    private final FunctionTable functions;
    private final IdentityHashMap<Node, ExecutionPoint> byNode = new IdentityHashMap<>();
    private final List<ExecutionPoint> all = new ArrayList<>();

    private Points(String template, SourceFile file, FunctionTable functions) {
        this.template = template;
        this.file = file;
        this.functions = functions;
    }

    /** Returns the points of a template of a file. */
    static Points of(Definition definition, FunctionTable functions) {
        return of(definition, definition.name(), definition.file(), functions);
    }

    /** Returns the points of a template under other names than errors show. */
    static Points of(Definition definition, String template, SourceFile file, FunctionTable functions) {
        Points points = new Points(template, file, functions);
        definition.root().accept(points);
        return points;
    }

    /** Returns the point of a node, null if it has none. */
    @Nullable
    ExecutionPoint of(Node node) {
        return byNode.get(node);
    }

    List<ExecutionPoint> all() {
        return all;
    }

    private void add(Node node, Kind kind, List<String> outcomes) {
        ExecutionPoint point = new ExecutionPoint(kind, template, file, node.span(), outcomes);
        byNode.put(node, point);
        all.add(point);
    }

    private void add(Node node, Kind kind) {
        add(node, kind, List.of());
    }

    @Override
    public NodeWalker visitText(Statement.Text text) {
        add(text, Kind.TEXT);
        return super.visitText(text);
    }

    @Override
    public NodeWalker visitAction(Statement.Action action) {
        add(action, Kind.ACTION);
        return super.visitAction(action);
    }

    @Override
    public NodeWalker visitIf(Statement.If branching) {
        add(branching, Kind.IF, BRANCHES);
        return super.visitIf(branching);
    }

    @Override
    public NodeWalker visitWith(Statement.With branching) {
        add(branching, Kind.WITH, BRANCHES);
        return super.visitWith(branching);
    }

    @Override
    public NodeWalker visitRange(Statement.Range branching) {
        add(branching, Kind.RANGE, BRANCHES);
        return super.visitRange(branching);
    }

    @Override
    public NodeWalker visitBreak(Statement.Break statement) {
        add(statement, Kind.BREAK);
        return super.visitBreak(statement);
    }

    @Override
    public NodeWalker visitContinue(Statement.Continue statement) {
        add(statement, Kind.CONTINUE);
        return super.visitContinue(statement);
    }

    @Override
    public NodeWalker visitTemplateCall(Statement.TemplateCall call) {
        add(call, Kind.TEMPLATE);
        return super.visitTemplateCall(call);
    }

    @Override
    public NodeWalker visitPipeline(Operand.Pipeline pipeline) {
        for (int i = 0; i < pipeline.commands().size(); i++) {
            Node.Command command = pipeline.commands().get(i);
            if (command.head() instanceof Operand.Identifier identifier) {
                call(command, identifier.name(), command.arguments().size() + (i > 0 ? 1 : 0));
            }
            command.accept(this);
        }
        return this;
    }

    private void call(Node.Command command, String name, int arguments) {
        switch (name) {
            case "and" -> add(command, Kind.AND, operands(arguments));
            case "or" -> add(command, Kind.OR, operands(arguments));
            default -> {
                TemplateFunction function = functions.find(name);
                Outcomes outcomes = function == null ? null : function.outcomes();
                if (outcomes != null) {
                    add(command, Kind.CALL, outcomes.names(arguments));
                }
            }
        }
    }

    private static List<String> operands(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "operand " + i).toList();
    }
}
