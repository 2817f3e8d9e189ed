/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoUrl;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document of schemas: which resources are in it, under which URLs, with which anchors and of which draft. */
final class SchemaRoot {

    final String url;
    final @Nullable Object document;

    private final GoRelease go;
    private final Budget budget;

    private final Map<String, Resource> resources = new HashMap<>();
    private final Set<String> collected = new HashSet<>();

    /** A schema with a URL of its own. */
    static final class Resource {

        final String pointer;
        final String id;
        final Draft draft;
        final Map<String, String> anchors = new HashMap<>();
        final Set<String> dynamicAnchors = new HashSet<>();

        Resource(String pointer, String id, Draft draft) {
            this.pointer = pointer;
            this.id = id;
            this.draft = draft;
        }
    }

    SchemaRoot(String url, @Nullable Object document, GoRelease go, Budget budget) {
        this.budget = budget;
        this.url = url;
        this.document = document;
        this.go = go;
        collect(document, url, "", Draft.DRAFT_2020);
    }

    /** Returns the resource that a place belongs to. */
    Resource resourceOf(String pointer) {
        String at = pointer;
        while (true) {
            Resource found = resources.get(at);
            if (found != null) {
                return found;
            }
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                throw new IllegalStateException("no root resource in " + url);
            }
            at = at.substring(0, slash);
        }
    }

    /** Returns the resource of a URL, null if it is in another document. */
    @Nullable
    Resource find(String id) {
        if (id.equals(url)) {
            return resourceOf("");
        }
        for (Resource resource : resources.values()) {
            if (resource.id.equals(id)) {
                return resource;
            }
        }
        return null;
    }

    /** Returns the pointer that a fragment means in a resource. */
    String resolve(String fragment, Resource resource) {
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            return resource.pointer + fragment;
        }
        String pointer = resource.anchors.get(fragment);
        if (pointer == null) {
            throw new SchemaException("anchor in " + GoQuote.quote(Pointer.location(resource.id, fragment))
                    + " not found in schema " + GoQuote.quote(url));
        }
        return pointer;
    }

    /** Makes sure that a place no keyword leads to is known, because a reference does. */
    void ensure(String pointer) {
        if (!collected.contains(pointer)) {
            Resource base = resourceOf(pointer);
            collect(Pointer.find(document, pointer, url), base.id, pointer, base.draft);
        }
    }

    private void collect(@Nullable Object schema, String base, String pointer, Draft fallback) {
        budget.check(); // the deeper a schema is nested, the longer are its pointers
        if (!collected.add(pointer)) {
            return;
        }
        if (!(schema instanceof Map<?, ?> object)) {
            if (pointer.isEmpty()) {
                resources.put(pointer, new Resource(pointer, base, fallback));
            }
            return;
        }
        Draft own = object.get("$schema") instanceof String s ? draft(s) : fallback;
        String id = id(object, own);
        if (id.isEmpty() && !pointer.isEmpty()) {
            own = fallback;
            id = id(object, own);
        }
        String inner = id.isEmpty() ? base : join(base, id);
        if (!id.isEmpty() || pointer.isEmpty()) {
            for (Resource other : resources.values()) {
                if (other.id.equals(inner) && !other.pointer.equals(pointer)) {
                    throw new SchemaException("duplicate id " + GoQuote.quote(inner) + " in " + GoQuote.quote(url)
                            + " at " + GoQuote.quote(pointer) + " and " + GoQuote.quote(other.pointer));
                }
            }
            resources.putIfAbsent(pointer, new Resource(pointer, inner, own));
        }
        Resource resource = resourceOf(pointer);
        anchors(object, pointer, resource);
        for (String place : own.places()) {
            for (Map.Entry<String, @Nullable Object> sub :
                    at(object, pointer, place).entrySet()) {
                collect(sub.getValue(), inner, sub.getKey(), resource.draft);
            }
        }
    }

    /** Returns the draft that {@code $schema} names, or that of the metaschema that it names. */
    private Draft draft(String schemaUrl) {
        Draft draft = Draft.of(schemaUrl);
        if (draft != null) {
            return draft;
        }
        Object metaschema = SchemaSources.load(schemaUrl.replaceFirst("(?s)#.*", ""), go);
        return metaschema instanceof Map<?, ?> object && object.get("$schema") instanceof String inner
                ? draft(inner)
                : Draft.DRAFT_2020;
    }

    private static String id(Map<?, ?> object, Draft draft) {
        if (draft.version < 2019 && object.containsKey("$ref")) {
            return "";
        }
        return object.get(draft.idKey) instanceof String s ? s.replaceFirst("#.*", "") : "";
    }

    private void anchors(Map<?, ?> object, String pointer, Resource resource) {
        int version = resource.draft.version;
        if (version < 2019) {
            if (!object.containsKey("$ref") && object.get(resource.draft.idKey) instanceof String s) {
                int hash = s.indexOf('#');
                String fragment = hash < 0 ? "" : s.substring(hash + 1);
                if (!fragment.isEmpty() && !fragment.startsWith("/")) {
                    anchor(fragment, pointer, resource);
                }
            }
            return;
        }
        if (object.get("$anchor") instanceof String s) {
            anchor(s, pointer, resource);
        }
        if (version >= 2020 && object.get("$dynamicAnchor") instanceof String s) {
            anchor(s, pointer, resource);
            resource.dynamicAnchors.add(s);
        }
    }

    private void anchor(String name, String pointer, Resource resource) {
        String other = resource.anchors.putIfAbsent(name, pointer);
        if (other != null && !other.equals(pointer)) {
            throw new SchemaException("duplicate anchor " + GoQuote.quote(name) + " in " + GoQuote.quote(url) + " at "
                    + GoQuote.quote(other) + " and " + GoQuote.quote(pointer));
        }
    }

    /** Returns the schemas that a keyword holds, by pointer. */
    private static Map<String, @Nullable Object> at(Map<?, ?> object, String pointer, String place) {
        int slash = place.indexOf('/');
        String keyword = slash < 0 ? place : place.substring(0, slash);
        if (!object.containsKey(keyword)) {
            return Map.of();
        }
        Object value = object.get(keyword);
        String at = Pointer.append(pointer, keyword);
        Map<String, @Nullable Object> found = new HashMap<>();
        if (slash < 0) {
            found.put(at, value);
        } else if (place.endsWith("*") && value instanceof Map<?, ?> map) {
            map.forEach((key, schema) -> found.put(Pointer.append(at, String.valueOf(key)), schema));
        } else if (place.endsWith("[]") && value instanceof List<?> list) {
            List<@Nullable Object> schemas = new ArrayList<>(list);
            for (int i = 0; i < schemas.size(); i++) {
                found.put(at + "/" + i, schemas.get(i));
            }
        }
        return found;
    }

    /** Resolves a reference without fragment against a base. */
    String join(String base, String reference) {
        if (reference.isEmpty()) {
            return base;
        }
        try {
            GoUrl parent = GoUrl.parse(base, go);
            GoUrl resolved = parent.resolve(GoUrl.parse(reference, go));
            boolean keepsOpaque = !parent.opaque().isEmpty()
                    && GoUrl.parse(reference, go).scheme().isEmpty();
            return keepsOpaque ? parent.scheme() + ":" + parent.opaque() : resolved.toString();
        } catch (GoError e) {
            throw new SchemaException("error in parsing " + GoQuote.quote(reference) + ": " + e.getMessage());
        }
    }
}
