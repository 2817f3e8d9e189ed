/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.Trace;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.syntax.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Templates that know each other by name, parsed and planned once. Immutable, and safe to be executed by any number of
 * threads at the same time.
 *
 * <pre>{@code
 * TemplateSet set = TemplateSet.builder(StandardLibraries.helm42())
 *         .add(SourceFile.of("greeting", "Hello {{ .name }}"))
 *         .build();
 * String text = set.execute("greeting", Map.of("name", "world"), ExecutionOptions.defaults());
 * }</pre>
 */
public final class TemplateSet {

    private final Library library;

    private TemplateSet(Library library) {
        this.library = library;
    }

    /** Starts a set whose templates may call the given functions, besides {@code and}, {@code or} and {@code call}. */
    public static Builder builder(FunctionTable functions) {
        return new Builder(functions);
    }

    /**
     * Executes a template.
     *
     * @param name the name of a file, or of a template that a file defines
     * @param dot the value of dot, and of {@code $}
     * @return what it writes
     * @throws TemplateException with Go's text
     */
    public String execute(String name, @Nullable Object dot, ExecutionOptions options) {
        return library.execute(name, dot, options);
    }

    /** Executes a template and remembers which part of it wrote what. */
    public Trace trace(String name, @Nullable Object dot, ExecutionOptions options) {
        return library.trace(name, dot, options);
    }

    /** Tells whether there is a template of this name. */
    public boolean contains(String name) {
        return library.names().contains(name);
    }

    /** Returns the names of all templates. */
    public Set<String> names() {
        return library.names();
    }

    /**
     * Returns every point of the templates of a file, in the order of the text.
     *
     * @param functions the functions that the templates may call
     * @param release the Go release whose language the file is written in
     * @throws TemplateException with Go's text
     */
    public static List<ExecutionPoint> points(SourceFile file, FunctionTable functions, GoRelease release) {
        return Library.points(file, functions, release);
    }

    /** Collects files; not safe for use by several threads. */
    public static final class Builder {

        private final FunctionTable functions;
        private final Map<String, Definition> definitions = new LinkedHashMap<>();
        private MissingKey missingKey = MissingKey.DEFAULT;
        private GoRelease release = GoRelease.V1_26;
        private String name = "gotpl";
        private Budget budget = Budget.unlimited();

        private Builder(FunctionTable functions) {
            this.functions = functions;
        }

        /**
         * Parses a file and adds the templates in it.
         *
         * @throws TemplateException with Go's text
         */
        public Builder add(SourceFile file) {
            return add(parse(file));
        }

        /**
         * Parses a file, which can be added to this set and to others with the same functions and language.
         *
         * @throws TemplateException with Go's text
         */
        public ParsedFile parse(SourceFile file) {
            return new ParsedFile(Library.parse(file, functions, release, budget));
        }

        /** Adds the templates of a file. As in Go, a template replaces an earlier one of its name, unless it is empty. */
        public Builder add(ParsedFile file) {
            file.definitions().forEach((defined, definition) -> {
                if (!definitions.containsKey(defined) || !definition.root().isEmpty()) {
                    definitions.put(defined, definition);
                }
            });
            return this;
        }

        /** Sets what the parsing of the files that are added from here on may take. */
        public Builder within(Budget value) {
            budget = value;
            return this;
        }

        /** Sets the Go release whose language the files that are added from here on are written in. */
        public Builder language(GoRelease value) {
            release = value;
            return this;
        }

        /** Sets what a missing key of a map is. */
        public Builder missingKey(MissingKey value) {
            missingKey = value;
            return this;
        }

        /** Sets the name of the set itself, which errors in {@code tpl} texts show; Helm's is {@code gotpl}. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** Plans the templates. */
        public TemplateSet build() {
            return new TemplateSet(new Library(name, functions, release, missingKey, definitions));
        }
    }
}
