/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles documents to schemas, resolving references inside them and to the metaschemas. */
final class SchemaCompiler {

    private final boolean assertFormats;
    private final GoRelease go;
    private final Map<String, SchemaRoot> roots = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Budget budget;

    SchemaCompiler(boolean assertFormats, GoRelease go, Budget budget) {
        this.budget = budget;
        this.assertFormats = assertFormats;
        this.go = go;
    }

    void add(String url, @Nullable Object document) {
        roots.put(url, new SchemaRoot(url, document, go, budget));
    }

    Draft draftOf(String url) {
        return root(url).resourceOf("").draft;
    }

    /** Returns the schema at a place of a document. */
    Schema compile(String url, String pointer) {
        budget.check();
        Schema known = schemas.get(url + "#" + pointer);
        if (known != null) {
            return known;
        }
        SchemaRoot root = root(url);
        root.ensure(pointer);
        Schema schema = new Schema(Pointer.location(url, pointer));
        schemas.put(url + "#" + pointer, schema);
        Object value = Pointer.find(root.document, pointer, url);
        new Compilation(root, pointer, schema, value).run();
        return schema;
    }

    private SchemaRoot root(String url) {
        SchemaRoot root = roots.get(url);
        if (root == null) {
            root = new SchemaRoot(url, SchemaSources.load(url, go), go, budget);
            roots.put(url, root);
        }
        return root;
    }

    /** One schema being compiled. */
    private final class Compilation {

        private final SchemaRoot root;
        private final String pointer;
        private final Schema schema;
        private final @Nullable Object source;
        private final SchemaRoot.Resource resource;
        private final int version;

        Compilation(SchemaRoot root, String pointer, Schema schema, @Nullable Object source) {
            this.root = root;
            this.pointer = pointer;
            this.schema = schema;
            this.source = source;
            this.resource = root.resourceOf(pointer);
            this.version = resource.draft.version;
        }

        void run() {
            schema.draft = resource.draft;
            schema.resource = compile(root.url, resource.pointer);
            if (version >= 2020 && pointer.equals(resource.pointer)) {
                Map<String, Schema> anchors = new HashMap<>();
                for (String anchor : resource.dynamicAnchors) {
                    anchors.put(anchor, compile(root.url, resource.anchors.getOrDefault(anchor, "")));
                }
                schema.dynamicAnchors = anchors;
            }
            if (source instanceof Boolean b) {
                schema.bool = b;
            } else if (source instanceof Map<?, ?> object) {
                if (object.isEmpty()) {
                    schema.bool = true;
                } else {
                    keywords(object);
                }
            }
        }

        private void keywords(Map<?, ?> object) {
            schema.ref = reference(object, "$ref");
            boolean alone = version < 2019 && schema.ref != null;
            if (!alone) {
                applicators(object);
                arrays(object);
                objects(object);
                assertions(object);
            }
            sinceDraft6(object); // the validator reads these even beside a reference
            if (alone) {
                return;
            }
            if (version >= 2019) {
                schema.recursiveRef = reference(object, "$recursiveRef");
                schema.recursiveAnchor = Boolean.TRUE.equals(object.get("$recursiveAnchor"));
            }
            if (version >= 2020) {
                schema.dynamicRef = reference(object, "$dynamicRef");
                if (schema.dynamicRef != null) {
                    String fragment = String.valueOf(object.get("$dynamicRef")).replaceFirst("^[^#]*#?", "");
                    schema.dynamicRefAnchor = fragment.startsWith("/") ? "" : fragment;
                }
                schema.dynamicAnchor = object.get("$dynamicAnchor") instanceof String s ? s : "";
            }
        }

        private void sinceDraft6(Map<?, ?> object) {
            if (version >= 6) {
                schema.contains = child(object, "contains");
                schema.propertyNames = child(object, "propertyNames");
                schema.hasConst = object.containsKey("const");
                schema.constant = object.get("const");
            }
            if (version >= 7 && object.containsKey("if")) {
                schema.condition = at("if");
                Object constant = object.get("if");
                schema.then = Boolean.FALSE.equals(constant) ? null : child(object, "then");
                schema.otherwise = Boolean.TRUE.equals(constant) ? null : child(object, "else");
            }
            if (version >= 2019) {
                schema.minContains = schema.contains == null ? null : integer(object, "minContains");
                schema.maxContains = schema.contains == null ? null : integer(object, "maxContains");
            }
        }

        private void applicators(Map<?, ?> object) {
            schema.allOf = list(object, "allOf");
            schema.anyOf = list(object, "anyOf");
            schema.oneOf = list(object, "oneOf");
            schema.not = child(object, "not");
        }

        private void arrays(Map<?, ?> object) {
            if (version >= 2020) {
                schema.itemList = object.get("prefixItems") instanceof List ? list(object, "prefixItems") : null;
                schema.items = child(object, "items");
            } else if (object.get("items") instanceof List) {
                schema.itemList = list(object, "items");
                schema.additionalItemsAllowed = object.get("additionalItems") instanceof Boolean b ? b : null;
                schema.additionalItems =
                        schema.additionalItemsAllowed == null ? child(object, "additionalItems") : null;
            } else {
                schema.items = child(object, "items");
            }
            schema.minItems = integer(object, "minItems");
            schema.maxItems = integer(object, "maxItems");
            schema.uniqueItems = Boolean.TRUE.equals(object.get("uniqueItems"));
            if (version >= 2019) {
                schema.unevaluatedItems = child(object, "unevaluatedItems");
            }
        }

        private void objects(Map<?, ?> object) {
            schema.properties = map(object, "properties");
            Map<GoRegexp, Schema> patterns = new LinkedHashMap<>();
            map(object, "patternProperties")
                    .forEach((regex, sub) -> patterns.put(regex(regex, "patternProperties"), sub));
            schema.patternProperties = patterns;
            schema.additionalPropertiesAllowed = object.get("additionalProperties") instanceof Boolean b ? b : null;
            schema.additionalProperties =
                    schema.additionalPropertiesAllowed == null ? child(object, "additionalProperties") : null;
            dependencies(object);
            schema.minProperties = integer(object, "minProperties");
            schema.maxProperties = integer(object, "maxProperties");
            schema.required = strings(object.get("required"));
            if (version >= 2019) {
                schema.dependentSchemas = map(object, "dependentSchemas");
                schema.dependentRequired = stringLists(object.get("dependentRequired"));
                schema.unevaluatedProperties = child(object, "unevaluatedProperties");
            }
        }

        private void dependencies(Map<?, ?> object) {
            if (object.get("dependencies") instanceof Map<?, ?> map) {
                schema.requiredBy = stringLists(map);
                Map<String, Schema> schemasBy = new LinkedHashMap<>();
                map.forEach((key, value) -> {
                    if (!(value instanceof List)) {
                        schemasBy.put(String.valueOf(key), at("dependencies", String.valueOf(key)));
                    }
                });
                schema.schemasBy = schemasBy;
            }
        }

        private void assertions(Map<?, ?> object) {
            schema.types = JsonTypes.of(object.get("type"));
            schema.enumeration = object.get("enum") instanceof List<?> list ? new ArrayList<>(list) : null;
            schema.multipleOf = JsonNumber.valueOf(object.get("multipleOf"));
            schema.maximum = JsonNumber.valueOf(object.get("maximum"));
            schema.minimum = JsonNumber.valueOf(object.get("minimum"));
            if (Boolean.TRUE.equals(object.get("exclusiveMaximum"))) {
                schema.exclusiveMaximum = schema.maximum;
                schema.maximum = null;
            } else {
                schema.exclusiveMaximum = JsonNumber.valueOf(object.get("exclusiveMaximum"));
            }
            if (Boolean.TRUE.equals(object.get("exclusiveMinimum"))) {
                schema.exclusiveMinimum = schema.minimum;
                schema.minimum = null;
            } else {
                schema.exclusiveMinimum = JsonNumber.valueOf(object.get("exclusiveMinimum"));
            }
            schema.minLength = integer(object, "minLength");
            schema.maxLength = integer(object, "maxLength");
            if (object.get("pattern") instanceof String regex) {
                schema.pattern = regex(regex, "pattern");
            }
            if ((assertFormats || version < 2019) && object.get("format") instanceof String format) {
                schema.format = format;
                schema.go = go;
            }
        }

        private GoRegexp regex(String regex, String keyword) {
            try {
                return GoRegexp.compile(regex, go);
            } catch (GoError e) {
                throw new SchemaException("invalid regex " + GoQuote.quote(regex) + " at "
                        + GoQuote.quote(Pointer.location(root.url, pointer + "/" + keyword)) + ": " + e.getMessage());
            }
        }

        private @Nullable Schema reference(Map<?, ?> object, String keyword) {
            if (!(object.get(keyword) instanceof String reference)) {
                return null;
            }
            int hash = reference.indexOf('#');
            String fragment = hash < 0 ? "" : SchemaSources.percentDecoded(reference.substring(hash + 1));
            String url = root.join(resource.id, hash < 0 ? reference : reference.substring(0, hash));
            SchemaRoot.Resource own = root.find(url);
            if (own != null) {
                return compile(root.url, root.resolve(fragment, own));
            }
            SchemaRoot other = root(url);
            return compile(url, other.resolve(fragment, other.resourceOf("")));
        }

        private Schema at(String... tokens) {
            return compile(root.url, pointer + Pointer.of(List.of(tokens)));
        }

        private @Nullable Schema child(Map<?, ?> object, String keyword) {
            return object.containsKey(keyword) ? at(keyword) : null;
        }

        private List<Schema> list(Map<?, ?> object, String keyword) {
            List<Schema> schemas = new ArrayList<>();
            if (object.get(keyword) instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    schemas.add(at(keyword, String.valueOf(i)));
                }
            }
            return schemas;
        }

        private Map<String, Schema> map(Map<?, ?> object, String keyword) {
            Map<String, Schema> schemas = new LinkedHashMap<>();
            if (object.get(keyword) instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> schemas.put(String.valueOf(key), at(keyword, String.valueOf(key))));
            }
            return schemas;
        }
    }

    private static @Nullable Integer integer(Map<?, ?> object, String keyword) {
        Object value = object.get(keyword);
        BigDecimal number = JsonNumber.valueOf(value);
        return number != null && JsonNumber.isInteger(value) ? (Integer) number.intValue() : null;
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof String s) {
                    strings.add(s);
                }
            }
        }
        return strings;
    }

    private static Map<String, List<String>> stringLists(@Nullable Object value) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, list) -> {
                if (list instanceof List) {
                    lists.put(String.valueOf(key), strings(list));
                }
            });
        }
        return lists;
    }
}
