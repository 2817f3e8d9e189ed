/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.ExecutionPoint.Kind;
import dev.seatrial.template.internal.Outcomes;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.syntax.Definition;
import dev.seatrial.template.internal.syntax.Node;
import dev.seatrial.template.internal.syntax.NodeVisitor;
import dev.seatrial.template.internal.syntax.Operand;
import dev.seatrial.template.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Enumerates the points of one template, in the order of its text. */
final class Points implements NodeVisitor<Points> {

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
        return definition.root().accept(new Points(template, file, functions));
    }

    /** Returns the point of a node, null if it has none. */
    @Nullable
    ExecutionPoint of(Node node) {
        return byNode.get(node);
    }

    List<ExecutionPoint> all() {
        return all;
    }

    private Points add(Node node, Span span, Kind kind, List<String> outcomes) {
        ExecutionPoint point = new ExecutionPoint(kind, template, file, span, outcomes);
        byNode.put(node, point);
        all.add(point);
        return this;
    }

    private Points add(Node node, Kind kind) {
        return add(node, node.span(), kind, List.of());
    }

    @Override
    public Points visitBlock(Node.Block block) {
        block.statements().forEach(statement -> statement.accept(this));
        return this;
    }

    @Override
    public Points visitText(Statement.Text text) {
        return add(text, Kind.TEXT);
    }

    @Override
    public Points visitAction(Statement.Action action) {
        add(action, Kind.ACTION);
        return action.pipeline().accept(this);
    }

    @Override
    public Points visitIf(Statement.If branching) {
        return branching(branching, Kind.IF);
    }

    @Override
    public Points visitWith(Statement.With branching) {
        return branching(branching, Kind.WITH);
    }

    @Override
    public Points visitRange(Statement.Range branching) {
        return branching(branching, Kind.RANGE);
    }

    private Points branching(Statement.Branching branching, Kind kind) {
        add(branching, branching.span(), kind, BRANCHES);
        branching.pipeline().accept(this);
        branching.body().accept(this);
        Node.@Nullable Block otherwise = branching.otherwise();
        return otherwise == null ? this : otherwise.accept(this);
    }

    @Override
    public Points visitBreak(Statement.Break statement) {
        return add(statement, Kind.BREAK);
    }

    @Override
    public Points visitContinue(Statement.Continue statement) {
        return add(statement, Kind.CONTINUE);
    }

    @Override
    public Points visitTemplateCall(Statement.TemplateCall call) {
        add(call, Kind.TEMPLATE);
        Operand.@Nullable Pipeline pipeline = call.pipeline();
        return pipeline == null ? this : pipeline.accept(this);
    }

    @Override
    public Points visitPipeline(Operand.Pipeline pipeline) {
        for (int i = 0; i < pipeline.commands().size(); i++) {
            Node.Command command = pipeline.commands().get(i);
            if (command.head() instanceof Operand.Identifier identifier) {
                decision(command, identifier, command.arguments().size() + (i > 0 ? 1 : 0));
            }
            command.accept(this);
        }
        return this;
    }

    private void decision(Node node, Operand.Identifier identifier, int operands) {
        switch (identifier.name()) {
            case "and" -> add(node, node.span(), Kind.AND, operands(operands));
            case "or" -> add(node, node.span(), Kind.OR, operands(operands));
            default -> {
                TemplateFunction function = functions.find(identifier.name());
                Outcomes outcomes = function == null ? null : function.outcomes();
                if (outcomes != null) {
                    add(node, node.span(), Kind.CALL, outcomes.names(operands));
                }
            }
        }
    }

    private static List<String> operands(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "operand " + i).toList();
    }

    @Override
    public Points visitCommand(Node.Command command) {
        command.operands().forEach(operand -> operand.accept(this));
        return this;
    }

    @Override
    public Points visitChain(Operand.Chain chain) {
        return chain.operand().accept(this);
    }

    @Override
    public Points visitIdentifier(Operand.Identifier identifier) {
        return this;
    }

    @Override
    public Points visitVariable(Operand.Variable variable) {
        return this;
    }

    @Override
    public Points visitDot(Operand.Dot dot) {
        return this;
    }

    @Override
    public Points visitNil(Operand.Nil nil) {
        return this;
    }

    @Override
    public Points visitField(Operand.Field field) {
        return this;
    }

    @Override
    public Points visitBool(Operand.Bool literal) {
        return this;
    }

    @Override
    public Points visitNumber(Operand.Numeral literal) {
        return this;
    }

    @Override
    public Points visitString(Operand.Text literal) {
        return this;
    }
}
