/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.template.internal.go.GoQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints nodes as Go's {@code Node.String()} does; execution errors show it as {@code at <...>}. */
public final class NodePrinter implements NodeVisitor<StringBuilder> {

    private final StringBuilder out = new StringBuilder();

    private NodePrinter() {}

    /** Returns Go's text of a node. */
    public static String print(Node node) {
        return node.accept(new NodePrinter()).toString();
    }

    @Override
    public StringBuilder visitBlock(Node.Block block) {
        block.statements().forEach(statement -> statement.accept(this));
        return out;
    }

    @Override
    public StringBuilder visitCommand(Node.Command command) {
        String separator = "";
        for (Operand operand : command.operands()) {
            out.append(separator);
            inParentheses(operand);
            separator = " ";
        }
        return out;
    }

    @Override
    public StringBuilder visitText(Statement.Text text) {
        return out.append(text.text());
    }

    @Override
    public StringBuilder visitAction(Statement.Action action) {
        out.append("{{");
        action.pipeline().accept(this);
        return out.append("}}");
    }

    @Override
    public StringBuilder visitIf(Statement.If branching) {
        return branching("if", branching);
    }

    @Override
    public StringBuilder visitWith(Statement.With branching) {
        return branching("with", branching);
    }

    @Override
    public StringBuilder visitRange(Statement.Range branching) {
        return branching("range", branching);
    }

    private StringBuilder branching(String keyword, Statement.Branching branching) {
        out.append("{{").append(keyword).append(' ');
        branching.pipeline().accept(this);
        out.append("}}");
        branching.body().accept(this);
        Node.@Nullable Block otherwise = branching.otherwise();
        if (otherwise != null) {
            out.append("{{else}}");
            otherwise.accept(this);
        }
        return out.append("{{end}}");
    }

    @Override
    public StringBuilder visitBreak(Statement.Break statement) {
        return out.append("{{break}}");
    }

    @Override
    public StringBuilder visitContinue(Statement.Continue statement) {
        return out.append("{{continue}}");
    }

    @Override
    public StringBuilder visitTemplateCall(Statement.TemplateCall call) {
        out.append("{{template ").append(GoQuote.quote(call.name()));
        Operand.@Nullable Pipeline pipeline = call.pipeline();
        if (pipeline != null) {
            out.append(' ');
            pipeline.accept(this);
        }
        return out.append("}}");
    }

    @Override
    public StringBuilder visitPipeline(Operand.Pipeline pipeline) {
        String separator = "";
        for (Operand.Variable variable : pipeline.variables()) {
            out.append(separator);
            variable.accept(this);
            separator = ", ";
        }
        separator = pipeline.variables().isEmpty() ? "" : pipeline.assigns() ? " = " : " := ";
        for (Node.Command command : pipeline.commands()) {
            out.append(separator);
            command.accept(this);
            separator = " | ";
        }
        return out;
    }

    @Override
    public StringBuilder visitIdentifier(Operand.Identifier identifier) {
        return out.append(identifier.name());
    }

    @Override
    public StringBuilder visitVariable(Operand.Variable variable) {
        out.append(variable.name());
        return fields(variable.fields());
    }

    @Override
    public StringBuilder visitDot(Operand.Dot dot) {
        return out.append('.');
    }

    @Override
    public StringBuilder visitNil(Operand.Nil nil) {
        return out.append("nil");
    }

    @Override
    public StringBuilder visitField(Operand.Field field) {
        return fields(field.names());
    }

    @Override
    public StringBuilder visitChain(Operand.Chain chain) {
        inParentheses(chain.operand());
        return fields(chain.fields());
    }

    @Override
    public StringBuilder visitBool(Operand.Bool literal) {
        return out.append(literal.value());
    }

    @Override
    public StringBuilder visitNumber(Operand.Numeral literal) {
        return out.append(literal.literal());
    }

    @Override
    public StringBuilder visitString(Operand.Text literal) {
        return out.append(literal.literal());
    }

    private StringBuilder fields(List<String> names) {
        names.forEach(name -> out.append('.').append(name));
        return out;
    }

    private void inParentheses(Operand operand) {
        boolean pipeline = operand instanceof Operand.Pipeline;
        out.append(pipeline ? "(" : "");
        operand.accept(this);
        out.append(pipeline ? ")" : "");
    }
}
