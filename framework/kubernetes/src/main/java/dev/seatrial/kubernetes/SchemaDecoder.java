/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decodes the fields of a definition; the top of {@code schemas.txt} describes their form. */
final class SchemaDecoder {

    private final KubernetesSchemas schemas;

    SchemaDecoder(KubernetesSchemas schemas) {
        this.schemas = schemas;
    }

    ObjectSchema decode(String name, String definition) {
        List<String> columns = FactFile.split(definition, '\t');
        Map<String, FieldSchema> fields = new LinkedHashMap<>();
        for (int i = 1; i < columns.size(); i++) {
            FieldSchema field = new Field(columns.get(i)).decode();
            fields.put(field.name(), field);
        }
        return new ObjectSchema(
                new FieldType.Nested(schemas, name, false), columns.get(0).endsWith("*a"), fields);
    }

    /** Reads one field from left to right. */
    private final class Field {

        private final String text;
        private int at;

        Field(String text) {
            this.text = text;
        }

        FieldSchema decode() {
            String name = upTo("!~:");
            boolean isRequired = accept('!');
            boolean isDeprecated = accept('~');
            expect(':');
            FieldType type = type();
            Optional<PatchStrategy> patch = accept('^') ? Optional.of(patch()) : Optional.empty();
            Optional<String> otherwise = accept('=') ? Optional.of(text.substring(at)) : Optional.empty();
            return new FieldSchema(name, type, isRequired, isDeprecated, otherwise, patch);
        }

        private FieldType type() {
            char code = text.charAt(at++);
            return switch (code) {
                case '[' -> list();
                case '{' -> {
                    FieldType value = type();
                    expect('}');
                    yield new FieldType.MapOf(value, isAtomic());
                }
                case '@' -> {
                    String name = upTo("*^=]}");
                    yield new FieldType.Nested(schemas, name, isAtomic());
                }
                case 'o' -> {
                    isAtomic();
                    yield FieldType.Free.OBJECT;
                }
                case 'x' -> FieldType.Free.ANY;
                default -> new FieldType.Scalar(FieldType.Format.ofCode(code), inParentheses('|'));
            };
        }

        private FieldType list() {
            FieldType element = type();
            expect(']');
            if (!accept('*')) {
                return new FieldType.ListOf(element, FieldType.ListKind.UNSPECIFIED, List.of());
            }
            FieldType.ListKind kind = switch (text.charAt(at++)) {
                case 'a' -> FieldType.ListKind.ATOMIC;
                case 's' -> FieldType.ListKind.SET;
                default -> FieldType.ListKind.MAP;
            };
            return new FieldType.ListOf(element, kind, inParentheses(','));
        }

        private boolean isAtomic() {
            boolean isAtomic = text.startsWith("*a", at);
            at += isAtomic ? 2 : 0;
            return isAtomic;
        }

        private PatchStrategy patch() {
            Set<String> strategies = Set.copyOf(FactFile.split(upTo("(="), ','));
            return new PatchStrategy(strategies, inParentheses(',').stream().findFirst());
        }

        private List<String> inParentheses(char separator) {
            if (!accept('(')) {
                return List.of();
            }
            int end = text.indexOf(')', at);
            String inside = text.substring(at, end);
            at = end + 1;
            return FactFile.split(inside, separator);
        }

        private String upTo(String ends) {
            int start = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private boolean accept(char wanted) {
            boolean found = at < text.length() && text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        private void expect(char wanted) {
            if (!accept(wanted)) {
                throw new IllegalStateException("`%s` lacks `%s` at %d.".formatted(text, wanted, at));
            }
        }
    }
}
