/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

/** What walks a parsed template: one method per kind of node, so that none can be forgotten. */
public interface NodeVisitor<R> {

    R visitBlock(Node.Block block);

    R visitCommand(Node.Command command);

    R visitText(Statement.Text text);

    R visitAction(Statement.Action action);

    R visitIf(Statement.If branching);

    R visitWith(Statement.With branching);

    R visitRange(Statement.Range branching);

    R visitBreak(Statement.Break statement);

    R visitContinue(Statement.Continue statement);

    R visitTemplateCall(Statement.TemplateCall call);

    R visitPipeline(Operand.Pipeline pipeline);

    R visitIdentifier(Operand.Identifier identifier);

    R visitVariable(Operand.Variable variable);

    R visitDot(Operand.Dot dot);

    R visitNil(Operand.Nil nil);

    R visitField(Operand.Field field);

    R visitChain(Operand.Chain chain);

    R visitBool(Operand.Bool literal);

    R visitNumber(Operand.Numeral literal);

    R visitString(Operand.Text literal);
}
