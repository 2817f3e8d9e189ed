/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.Metaschemas;
import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.template.internal.go.GoQuote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents that references lead to, by URL. A document that is added has its references replaced by absolute ones,
 * and each schema in it that names itself is a document too.
 */
final class SchemaDocuments {

    private static final Set<String> MAPS_OF_SCHEMAS = Set.of("properties", "dependencies", "patternProperties");
    private static final Set<String> LITERALS = Set.of("const", "enum");

    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * A schema.
     *
     * @param draft what the document that holds it says, null if nothing
     */
    record Entry(@Nullable Object schema, @Nullable Draft draft) {}

    /** Adds a document, which is changed. */
    void add(Reference reference, @Nullable Object document) {
        Draft draft = Draft.of(document);
        collect(document, reference, draft);
        entries.put(reference.toString(), new Entry(document, draft));
    }

    private void collect(@Nullable Object schema, Reference scope, @Nullable Draft draft) {
        if (schema instanceof List<?> list) {
            list.forEach(element -> collect(element, scope, draft));
        }
        if (!(schema instanceof Map<?, ?>)) {
            return;
        }
        @SuppressWarnings("unchecked") // the reader makes no other maps
        Map<String, @Nullable Object> object = (Map<String, @Nullable Object>) schema;
        Reference own = scope;
        if (object.get(object.containsKey("id") ? "id" : "$id") instanceof String name) {
            Optional<Reference> resolved = resolve(scope, name);
            if (resolved.isPresent()) {
                own = resolved.get();
                if (entries.putIfAbsent(own.toString(), new Entry(schema, draft)) != null) {
                    return; // a name given twice: what is below the second stays as it is
                }
            }
        }
        if (object.get("$ref") instanceof String name) {
            resolve(own, name).ifPresent(target -> object.put("$ref", target.toString()));
        }
        for (String keyword : new TreeSet<>(object.keySet())) {
            if (!LITERALS.contains(keyword)) {
                collectKeyword(keyword, object.get(keyword), own, draft);
            }
        }
    }

    private void collectKeyword(String keyword, @Nullable Object value, Reference scope, @Nullable Draft draft) {
        if (!MAPS_OF_SCHEMAS.contains(keyword)) {
            collect(value, scope, draft);
        } else if (value instanceof Map<?, ?> schemas) {
            schemas.values().forEach(schema -> collect(schema, scope, draft));
        }
    }

    /** A malformed reference is told when the schema that has it is parsed. */
    private static Optional<Reference> resolve(Reference scope, String name) {
        try {
            return Optional.of(scope.resolve(Reference.parse(name)));
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }

    /** Returns the schema that an absolute reference leads to. */
    Entry get(Reference reference) {
        Entry named = entries.get(reference.toString());
        if (named != null) {
            return named;
        }
        Reference whole = reference.withoutFragment();
        Entry document = entries.get(whole.toString());
        if (document == null) {
            if (!reference.isCanonical()) {
                throw new SchemaException("Reference " + reference + " must be canonical");
            }
            document = load(whole);
        }
        Entry found = new Entry(reference.find(document.schema()), document.draft());
        entries.put(reference.toString(), found);
        return found;
    }

    private Entry load(Reference whole) {
        String url = whole.toString();
        Object document = Optional.of(url)
                .filter(Draft::isMetaschema)
                .flatMap(Metaschemas::read)
                .orElseThrow(() -> new SchemaException(refusal(whole, url)));
        add(whole, document);
        return new Entry(document, Draft.of(document));
    }

    /** Says what Helm says when it cannot load a document; nothing is fetched, and no file is opened. */
    private static String refusal(Reference whole, String url) {
        String scheme = whole.url().scheme();
        return switch (scheme) {
            case "file" -> "open " + whole.url().path() + ": no such file or directory";
            case "http", "https" -> "Get " + GoQuote.quote(url) + ": schemas are validated offline";
            default -> "Get " + GoQuote.quote(url) + ": unsupported protocol scheme " + GoQuote.quote(scheme);
        };
    }
}
