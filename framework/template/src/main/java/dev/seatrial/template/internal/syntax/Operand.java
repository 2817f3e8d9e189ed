/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.Span;
import java.util.List;

/** A node that has a value. */
public sealed interface Operand extends Node {

    /** Returns whether this may only stand first in a pipeline, since nothing can be passed to it. */
    default boolean isNotExecutable() {
        return false;
    }

    /** Variables to set, then commands, each of which passes its value on to the next. */
    record Pipeline(Span span, int position, boolean assigns, List<Variable> variables, List<Command> commands)
            implements Operand {

        public Pipeline {
            variables = List.copyOf(variables);
            commands = List.copyOf(commands);
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitPipeline(this);
        }
    }

    /** The name of a function. */
    record Identifier(Span span, int position, String name) implements Operand {

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitIdentifier(this);
        }
    }

    /** {@code $name}, perhaps with fields of its value. */
    record Variable(Span span, int position, String name, List<String> fields) implements Operand {

        public Variable {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitVariable(this);
        }
    }

    /** {@code .}. */
    record Dot(Span span, int position) implements Operand {

        @Override
        public boolean isNotExecutable() {
            return true;
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitDot(this);
        }
    }

    /** {@code nil}. */
    record Nil(Span span, int position) implements Operand {

        @Override
        public boolean isNotExecutable() {
            return true;
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitNil(this);
        }
    }

    /** {@code .a.b}: fields of dot. */
    record Field(Span span, int position, List<String> names) implements Operand {

        public Field {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitField(this);
        }
    }

    /** {@code (pipeline).a.b}, or {@code function.a.b}. */
    record Chain(Span span, int position, Operand operand, List<String> fields) implements Operand {

        public Chain {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitChain(this);
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(Span span, int position, boolean value) implements Operand {

        @Override
        public boolean isNotExecutable() {
            return true;
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitBool(this);
        }
    }

    /** A number or a character. */
    record Numeral(Span span, int position, String literal, NumberValue value) implements Operand {

        @Override
        public boolean isNotExecutable() {
            return true;
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitNumber(this);
        }
    }

    /** A string, quoted or raw. */
    record Text(Span span, int position, String literal, String value) implements Operand {

        @Override
        public boolean isNotExecutable() {
            return true;
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitString(this);
        }
    }
}
