/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.Span;
import java.util.List;

/** A node of a parsed template. */
public sealed interface Node permits Statement, Operand, Node.Block, Node.Command {

    /** Returns what of the text the node covers; of a control structure, its opening action. */
    Span span();

    /** Returns the offset that Go counts as the node's position, which is often not where the node begins. */
    int position();

    /** Calls the visitor's method for this kind of node. */
    <R> R accept(NodeVisitor<R> visitor);

    /** The statements between two delimiters of a control structure, or of a whole template. */
    record Block(Span span, int position, List<Statement> statements) implements Node {

        public Block {
            statements = List.copyOf(statements);
        }

        /** Returns whether there is nothing but white space, in which case it replaces no earlier definition. */
        public boolean isEmpty() {
            return statements.stream().allMatch(s -> s instanceof Statement.Text text && text.isBlank());
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitBlock(this);
        }
    }

    /** One command of a pipeline: what is evaluated or called, and its arguments. */
    record Command(Span span, int position, List<Operand> operands) implements Node {

        public Command {
            operands = List.copyOf(operands);
        }

        /** Returns what is evaluated or called. */
        public Operand head() {
            return operands.get(0);
        }

        /** Returns the arguments, without that of the command before it in the pipeline. */
        public List<Operand> arguments() {
            return operands.subList(1, operands.size());
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitCommand(this);
        }
    }
}
