/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a syntax tree in the order of the text. Subclasses say what they do at which nodes, and call the super method to go on. */
public abstract class NodeWalker implements NodeVisitor<NodeWalker> {

    private NodeWalker walk(List<? extends Node> nodes) {
        nodes.forEach(node -> node.accept(this));
        return this;
    }

    private NodeWalker walk(@Nullable Node node) {
        return node == null ? this : node.accept(this);
    }

    private NodeWalker walkBranches(Statement.Branching branching) {
        walk(branching.pipeline());
        walk(branching.body());
        return walk(branching.otherwise());
    }

    @Override
    public NodeWalker visitBlock(Node.Block block) {
        return walk(block.statements());
    }

    @Override
    public NodeWalker visitCommand(Node.Command command) {
        return walk(command.operands());
    }

    @Override
    public NodeWalker visitText(Statement.Text text) {
        return this;
    }

    @Override
    public NodeWalker visitAction(Statement.Action action) {
        return walk(action.pipeline());
    }

    @Override
    public NodeWalker visitIf(Statement.If branching) {
        return walkBranches(branching);
    }

    @Override
    public NodeWalker visitWith(Statement.With branching) {
        return walkBranches(branching);
    }

    @Override
    public NodeWalker visitRange(Statement.Range branching) {
        return walkBranches(branching);
    }

    @Override
    public NodeWalker visitBreak(Statement.Break statement) {
        return this;
    }

    @Override
    public NodeWalker visitContinue(Statement.Continue statement) {
        return this;
    }

    @Override
    public NodeWalker visitTemplateCall(Statement.TemplateCall call) {
        return walk(call.pipeline());
    }

    @Override
    public NodeWalker visitPipeline(Operand.Pipeline pipeline) {
        return walk(pipeline.commands());
    }

    @Override
    public NodeWalker visitIdentifier(Operand.Identifier identifier) {
        return this;
    }

    @Override
    public NodeWalker visitVariable(Operand.Variable variable) {
        return this;
    }

    @Override
    public NodeWalker visitDot(Operand.Dot dot) {
        return this;
    }

    @Override
    public NodeWalker visitNil(Operand.Nil nil) {
        return this;
    }

    @Override
    public NodeWalker visitField(Operand.Field field) {
        return this;
    }

    @Override
    public NodeWalker visitChain(Operand.Chain chain) {
        return walk(chain.operand());
    }

    @Override
    public NodeWalker visitBool(Operand.Bool literal) {
        return this;
    }

    @Override
    public NodeWalker visitNumber(Operand.Numeral literal) {
        return this;
    }

    @Override
    public NodeWalker visitString(Operand.Text literal) {
        return this;
    }
}
