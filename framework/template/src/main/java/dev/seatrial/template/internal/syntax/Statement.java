/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.Span;
import org.jspecify.annotations.Nullable;

/** A node that is executed. */
public sealed interface Statement extends Node {

    /** A control structure with two branches. */
    sealed interface Branching extends Statement {

        /** Returns what decides on the branch. */
        Operand.Pipeline pipeline();

        /** Returns what is executed for a value that is not empty. */
        Block body();

        /** Returns what is executed for an empty value, null if there is no {@code else}. */
        @Nullable
        Block otherwise();
    }

    /** Text to be copied, already trimmed. */
    record Text(Span span, int position, String text) implements Statement {

        boolean isBlank() {
            return text.chars().allMatch(Text::isGoSpace);
        }

        private static boolean isGoSpace(int c) {
            return c == 0x85
                    || c == 0xA0
                    || (c != 0x1C && c != 0x1D && c != 0x1E && c != 0x1F && Character.isWhitespace(c))
                    || c == 0x2007
                    || c == 0x202F;
        }

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitText(this);
        }
    }

    /** {@code {{ pipeline }}}. */
    record Action(Span span, int position, Operand.Pipeline pipeline) implements Statement {

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitAction(this);
        }
    }

    /** {@code {{ if pipeline }}}. */
    record If(
            Span span,
            int position,
            Operand.Pipeline pipeline,
            Block body,
            @Nullable Block otherwise) implements Branching {

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    /** {@code {{ with pipeline }}}. */
    record With(
            Span span,
            int position,
            Operand.Pipeline pipeline,
            Block body,
            @Nullable Block otherwise) implements Branching {

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitWith(this);
        }
    }

    /** {@code {{ range pipeline }}}. */
    record Range(
            Span span,
            int position,
            Operand.Pipeline pipeline,
            Block body,
            @Nullable Block otherwise) implements Branching {

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitRange(this);
        }
    }

    /** {@code {{ break }}}. */
    record Break(Span span, int position) implements Statement {

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitBreak(this);
        }
    }

    /** {@code {{ continue }}}. */
    record Continue(Span span, int position) implements Statement {

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitContinue(this);
        }
    }

    /** {@code {{ template "name" pipeline }}}, which {@code block} becomes too; without pipeline dot is nil. */
    record TemplateCall(Span span, int position, String name, Operand.@Nullable Pipeline pipeline)
            implements Statement {

        @Override
        public <R> R accept(NodeVisitor<R> visitor) {
            return visitor.visitTemplateCall(this);
        }
    }
}
