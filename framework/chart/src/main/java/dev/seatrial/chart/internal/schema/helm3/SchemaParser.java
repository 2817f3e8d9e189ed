/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.JsonNumber;
import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.limit.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Parses a document into schemas and resolves its references; the order of steps decides which fault is told. */
final class SchemaParser {

    private static final List<String> TYPES =
            List.of("array", "boolean", "integer", "number", "null", "object", "string");

    private final SchemaDocuments documents = new SchemaDocuments();
    private final Map<String, SubSchema> references = new HashMap<>();

    private final Budget budget;

    private SchemaParser(Budget budget) {
        this.budget = budget;
    }

    /**
     * Parses a schema.
     *
     * @param document as the reader of JSON makes it; it is changed
     * @throws SchemaException with the validator's text
     */
    static SubSchema parse(@Nullable Object document, Budget budget) {
        SchemaParser parser = new SchemaParser(budget);
        parser.documents.add(Reference.EMPTY, document);
        SubSchema root = new SubSchema(null);
        root.draft = Objects.requireNonNullElse(Draft.of(document), Draft.HYBRID);
        root.id = Reference.EMPTY;
        parser.parse(document, root);
        return root;
    }

    private void parse(@Nullable Object node, SubSchema schema) {
        budget.check();
        Draft draft = draft(schema);
        if (node instanceof Boolean pass && draft.isSince(Draft.DRAFT_6)) {
            schema.pass = pass;
            return;
        }
        if (!(node instanceof Map<?, ?> object)) {
            throw new SchemaException("Expected: valid schema, given: Invalid JSON");
        }
        Keywords keywords = new Keywords(object);
        identify(keywords, schema, draft);
        definitions(keywords, schema);
        keywords.string("title");
        keywords.string("description");
        String reference = keywords.string("$ref");
        if (reference != null) {
            Reference target = Reference.parse(reference);
            SubSchema known = references.get(target.toString());
            if (known == null) {
                schema.reference = follow(target, schema);
                return;
            }
            schema.reference = known;
        }
        types(keywords, schema);
        objects(keywords, schema, draft);
        items(keywords, schema);
        numbers(keywords, schema, draft);
        strings(keywords, schema);
        counts(keywords, schema);
        values(keywords, schema, draft);
        combinations(keywords, schema, draft);
    }

    private static Draft draft(SubSchema schema) {
        Draft draft = schema.draft;
        if (draft == null) {
            draft = draft(Objects.requireNonNull(schema.parent));
            schema.draft = draft;
        }
        return draft;
    }

    private static void identify(Keywords keywords, SubSchema schema, Draft draft) {
        SubSchema parent = schema.parent;
        if (schema.id == null && parent != null) {
            schema.id = parent.id;
        }
        boolean old = draft == Draft.DRAFT_4 || (draft == Draft.HYBRID && keywords.has("id"));
        String id = keywords.string(old ? "id" : "$id");
        if (id != null) {
            Reference own = Reference.parse(id);
            schema.id = parent == null ? own : Objects.requireNonNull(parent.id).resolve(own);
        }
    }

    private void definitions(Keywords keywords, SubSchema schema) {
        if (!keywords.has("definitions")) {
            return;
        }
        if (keywords.get("definitions") instanceof Boolean) {
            throw new SchemaException("unable to validate schema: interface conversion: interface {} is bool, not"
                    + " map[string]interface {}");
        }
        if (!(keywords.get("definitions") instanceof Map<?, ?> definitions)) {
            throw Keywords.invalidType("array of schemas", "definitions");
        }
        sorted(definitions).forEach((name, definition) -> {
            if (!Keywords.isSchema(definition)) {
                throw Keywords.invalidType("array of schemas", "definitions");
            }
            parse(definition, new SubSchema(schema));
        });
    }

    private SubSchema follow(Reference target, SubSchema schema) {
        SubSchema referred = new SubSchema(schema);
        references.putIfAbsent(target.toString(), referred);
        SchemaDocuments.Entry found = documents.get(target);
        referred.id = target;
        referred.draft = found.draft();
        if (!Keywords.isSchema(found.schema())) {
            throw new SchemaException("valid schema must be of type object");
        }
        parse(found.schema(), referred);
        return referred;
    }

    private static void types(Keywords keywords, SubSchema schema) {
        Object types = keywords.get("type");
        if (keywords.has("type")) {
            for (Object type : types instanceof List<?> list ? list : java.util.Collections.singletonList(types)) {
                if (types instanceof List && type instanceof JsonNumber) {
                    throw new SchemaException(
                            "unable to validate schema: interface conversion: interface {} is json.Number, not string");
                }
                if (!(type instanceof String name)) {
                    throw Keywords.invalidType("string/array of strings", "type");
                }
                addType(name, schema);
            }
        }
    }

    private static void addType(String name, SubSchema schema) {
        if (!TYPES.contains(name)) {
            throw new SchemaException("has a primitive type that is NOT VALID -- given: /" + name
                    + "/ Expected valid values are:[" + String.join(" ", TYPES) + "]");
        }
        if (schema.types.contains(name)) {
            throw new SchemaException(name + " type is duplicated");
        }
        schema.types.add(name);
    }

    private void objects(Keywords keywords, SubSchema schema, Draft draft) {
        if (keywords.has("properties")) {
            if (!(keywords.get("properties") instanceof Map<?, ?> properties)) {
                throw new SchemaException("properties must be of type object");
            }
            sorted(properties)
                    .forEach((name, property) -> child(property, schema, sub -> schema.properties.put(name, sub)));
        }
        if (keywords.get("additionalProperties") instanceof Boolean allowed) {
            schema.additionalPropertiesAllowed = allowed;
        } else if (keywords.has("additionalProperties")) {
            Object additional = keywords.get("additionalProperties");
            if (!(additional instanceof Map)) {
                throw Keywords.invalidType("boolean/valid schema", "additionalProperties");
            }
            child(additional, schema, sub -> schema.additionalProperties = sub);
        }
        patternProperties(keywords, schema);
        if (keywords.has("propertyNames") && draft.isSince(Draft.DRAFT_6)) {
            if (!Keywords.isSchema(keywords.get("propertyNames"))) {
                throw Keywords.invalidType("valid schema", "patternProperties"); // the validator's own slip
            }
            child(keywords.get("propertyNames"), schema, sub -> schema.propertyNames = sub);
        }
        dependencies(keywords, schema);
    }

    private void patternProperties(Keywords keywords, SubSchema schema) {
        if (!keywords.has("patternProperties")) {
            return;
        }
        if (!(keywords.get("patternProperties") instanceof Map<?, ?> patterns)) {
            throw Keywords.invalidType("valid schema", "patternProperties");
        }
        sorted(patterns).forEach((pattern, property) -> {
            GoRegexp regex = Keywords.regex(pattern, "Invalid regex pattern '" + pattern + "'");
            child(property, schema, sub -> schema.patternProperties.put(regex, sub));
        });
    }

    private void dependencies(Keywords keywords, SubSchema schema) {
        if (!keywords.has("dependencies")) {
            return;
        }
        if (!(keywords.get("dependencies") instanceof Map<?, ?> dependencies)) {
            throw new SchemaException("dependencies must be of type object");
        }
        sorted(dependencies).forEach((name, dependency) -> {
            if (Keywords.isSchema(dependency)) {
                child(dependency, schema, sub -> schema.schemasBy.put(name, sub));
                return;
            }
            if (!(dependency instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
                throw new SchemaException("dependency must be of type schema or array of strings");
            }
            List<String> names = new ArrayList<>();
            list.forEach(required -> names.add((String) required));
            schema.requiredBy.put(name, names);
        });
    }

    private void items(Keywords keywords, SubSchema schema) {
        Object items = keywords.get("items");
        if (items instanceof List<?> list) {
            List<SubSchema> byIndex = new ArrayList<>();
            schema.itemList = byIndex;
            for (Object item : list) {
                if (!Keywords.isSchema(item)) {
                    throw Keywords.invalidType("valid schema/array of schemas", "items");
                }
                child(item, schema, byIndex::add);
            }
        } else if (Keywords.isSchema(items)) {
            child(items, schema, sub -> schema.items = sub);
        } else if (keywords.has("items")) {
            throw Keywords.invalidType("valid schema/array of schemas", "items");
        }
        if (keywords.get("additionalItems") instanceof Boolean allowed) {
            schema.additionalItemsAllowed = allowed;
        } else if (keywords.has("additionalItems")) {
            if (!(keywords.get("additionalItems") instanceof Map)) {
                throw Keywords.invalidType("boolean/valid schema", "additionalItems");
            }
            child(keywords.get("additionalItems"), schema, sub -> schema.additionalItems = sub);
        }
    }

    private static void numbers(Keywords keywords, SubSchema schema, Draft draft) {
        schema.multipleOf = keywords.multipleOf();
        BigDecimal minimum = keywords.bound("minimum");
        boolean above = keywords.isExclusive("exclusiveMinimum", draft, minimum);
        schema.minimum = above ? null : minimum;
        schema.exclusiveMinimum = above ? minimum : keywords.exclusiveBound("exclusiveMinimum", draft);
        BigDecimal maximum = keywords.bound("maximum");
        boolean below = keywords.isExclusive("exclusiveMaximum", draft, maximum);
        schema.maximum = below ? null : maximum;
        schema.exclusiveMaximum = below ? maximum : keywords.exclusiveBound("exclusiveMaximum", draft);
    }

    private static void strings(Keywords keywords, SubSchema schema) {
        schema.minLength = keywords.count("minLength");
        schema.maxLength = keywords.count("maxLength");
        checkOrder("minLength", schema.minLength, "maxLength", schema.maxLength);
        schema.pattern = keywords.pattern();
        schema.format = keywords.format();
    }

    private static void counts(Keywords keywords, SubSchema schema) {
        schema.minProperties = keywords.count("minProperties");
        schema.maxProperties = keywords.count("maxProperties");
        checkOrder("minProperties", schema.minProperties, "maxProperties", schema.maxProperties);
        schema.required.addAll(keywords.required());
        schema.minItems = keywords.count("minItems");
        schema.maxItems = keywords.count("maxItems");
        schema.uniqueItems = keywords.uniqueItems();
    }

    private static void checkOrder(String lower, @Nullable Long from, String upper, @Nullable Long to) {
        if (from != null && to != null && from > to) {
            throw new SchemaException(lower + " cannot be greater than " + upper);
        }
    }

    private void values(Keywords keywords, SubSchema schema, Draft draft) {
        if (keywords.has("contains") && draft.isSince(Draft.DRAFT_6)) {
            child(keywords.get("contains"), schema, sub -> schema.contains = sub);
        }
        if (keywords.has("const") && draft.isSince(Draft.DRAFT_6)) {
            schema.constant = JsonText.of(keywords.get("const"));
        }
        schema.enumeration.addAll(keywords.enumeration());
    }

    private void combinations(Keywords keywords, SubSchema schema, Draft draft) {
        keywords.list("oneOf").forEach(part -> child(part, schema, schema.oneOf::add));
        keywords.list("anyOf").forEach(part -> child(part, schema, schema.anyOf::add));
        keywords.list("allOf").forEach(part -> child(part, schema, schema.allOf::add));
        schemaOrBoolean(keywords, schema, "not", sub -> schema.not = sub);
        if (draft.isSince(Draft.DRAFT_7)) {
            schemaOrBoolean(keywords, schema, "if", sub -> schema.condition = sub);
            schemaOrBoolean(keywords, schema, "then", sub -> schema.then = sub);
            schemaOrBoolean(keywords, schema, "else", sub -> schema.otherwise = sub);
        }
    }

    private void schemaOrBoolean(Keywords keywords, SubSchema schema, String keyword, Consumer<SubSchema> use) {
        if (!keywords.has(keyword)) {
            return;
        }
        if (!Keywords.isSchema(keywords.get(keyword))) {
            throw new SchemaException(keyword + " must be of an object");
        }
        child(keywords.get(keyword), schema, use);
    }

    private void child(@Nullable Object node, SubSchema parent, Consumer<SubSchema> use) {
        SubSchema child = new SubSchema(parent);
        use.accept(child);
        parse(node, child);
    }

    /** In the order of names; Go's is any, and differs from run to run. */
    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }
}
