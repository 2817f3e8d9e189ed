/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A document that a chart rendered, with its secrets masked. Many renders have equal documents, and compare them often, so a document
 * computes its hash once. Immutable.
 */
@API(status = Status.EXPERIMENTAL)
public final class RenderedDocument {

    private final String template;
    private final String kind;
    private final String namespace;
    private final String name;
    private final String text;
    private final List<LineSource> lines;
    private final int hash;

    /**
     * Creates a document.
     *
     * @param template the template that wrote it, such as {@code shop/templates/api.yaml}
     * @param kind the kind of the object; empty if it has none
     * @param namespace the namespace of the object; empty if it names none
     * @param name the name of the object; empty if it has none
     * @param text the rendered text; truncated after 1,048,576 characters
     * @param lines where each line of the text comes from; empty if that was not recorded
     */
    public RenderedDocument(
            String template, String kind, String namespace, String name, String text, List<LineSource> lines) {
        this.template = template;
        this.kind = kind;
        this.namespace = namespace;
        this.name = name;
        this.text = LongText.cutDocument(text);
        this.lines = List.copyOf(lines);
        this.hash = Objects.hash(template, kind, namespace, name, this.text, this.lines);
    }

    /** Returns the template that wrote it. */
    public String template() {
        return template;
    }

    /** Returns the kind of the object; empty if it has none. */
    public String kind() {
        return kind;
    }

    /** Returns the namespace of the object; empty if it names none. */
    public String namespace() {
        return namespace;
    }

    /** Returns the name of the object; empty if it has none. */
    public String name() {
        return name;
    }

    /** Returns the rendered text. */
    public String text() {
        return text;
    }

    /** Returns where each line of the text comes from; empty if that was not recorded. */
    public List<LineSource> lines() {
        return lines;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RenderedDocument document
                        && hash == document.hash
                        && template.equals(document.template)
                        && kind.equals(document.kind)
                        && namespace.equals(document.namespace)
                        && name.equals(document.name)
                        && text.equals(document.text)
                        && lines.equals(document.lines));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns the kind and the name. */
    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
