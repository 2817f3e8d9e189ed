/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.chart.GoJsonDecoder;
import dev.seatrial.chart.GoJsonType;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.RawMetadata;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.yaml.Json;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a rendered file, read as {@code YAMLOrJSONDecoder} of k8s.io/apimachinery does: YAML documents between lines of
 * three dashes, or JSON objects one after the other if the text begins with a brace. Helm 4 takes JSON that is not valid for YAML.
 */
final class ManifestStream {

    private static final String SEPARATOR = "---";

    /** How far the decoder looks for the brace. */
    private static final int LOOK_AHEAD = 4096;

    private final HelmVersion helm;
    private final GoJsonType type;
    private String rest;
    private boolean isJson;
    private int objects;
    private int bytes;
    private int line = 1;
    private int start = 1;

    ManifestStream(String text, HelmVersion helm) {
        this.helm = helm;
        this.rest = text;
        GoJsonType metadata = GoJsonType.struct(
                "rules.k8sYamlMetadata", Map.of("Namespace", GoJsonType.STRING, "Name", GoJsonType.STRING));
        this.type = GoJsonType.struct(
                helm.rules().lintsStrictly() ? "rules.k8sYamlStruct" : "rules.K8sYamlStruct",
                Map.of("apiVersion", GoJsonType.STRING, "Kind", GoJsonType.STRING, "Metadata", metadata));
        String head = text.substring(0, Math.min(LOOK_AHEAD, text.length()));
        this.isJson = GoStrings.trimSpace(head).startsWith("{");
    }

    /**
     * An object.
     *
     * @param fields what Helm's {@code k8sYamlStruct} holds of it; null if the document is empty or null
     * @param text the text of the document
     * @param line the line of the file on which the document starts, from 1
     */
    record Document(@Nullable Map<String, @Nullable Object> fields, String text, int line) {

        boolean isNull() {
            return fields == null;
        }

        String apiVersion() {
            return text("apiVersion");
        }

        String kind() {
            return text("Kind");
        }

        String name() {
            return fields != null && fields.get("Metadata") instanceof Map<?, ?> metadata
                    ? RawMetadata.text(metadata, "Name")
                    : "";
        }

        private String text(String field) {
            return fields == null ? "" : RawMetadata.text(fields, field);
        }

        /** Returns the line of the file that has a key of the object, or that the object starts on. */
        int lineOf(String key) {
            int inDocument = KeyLines.in(text).of(key);
            return inDocument == 0 ? line : line + inDocument - 1;
        }
    }

    /** Receives a problem and its line in the file, 0 if that is unknown. */
    interface Unparsed {

        void at(String problem, int line);
    }

    /**
     * Hands over all objects that are not null, up to a document that cannot be parsed.
     *
     * @return whether all documents could be parsed
     */
    boolean read(Consumer<Document> each, Unparsed unparsed) {
        while (true) {
            Document document;
            try {
                document = next();
            } catch (GoError e) {
                int line = line(KeyLines.inMessage(String.valueOf(e.getMessage())));
                unparsed.at("unable to parse YAML: " + e.getMessage(), line);
                return false;
            }
            if (document == null) {
                return true;
            }
            if (!document.isNull()) {
                each.accept(document);
            }
        }
    }

    /**
     * Returns the next object; null at the end.
     *
     * @throws GoError with the text of the decoder
     */
    private @Nullable Document next() {
        GoError inJson = null;
        if (isJson) {
            if (rest.isBlank()) {
                return null;
            }
            start = line;
            Json.First first = Json.first(rest);
            inJson = first.problem() == null ? null : syntax(first);
            if (inJson == null) {
                try {
                    Map<String, @Nullable Object> fields = GoJsonDecoder.decodeJson(first.value(), type);
                    return consumed(first, fields);
                } catch (GoError e) {
                    inJson = e;
                }
            }
            if (helm.rules().lintsStrictly() && objects > 1 && first.problem() != null) {
                throw first.problem();
            }
            if (!helm.rules().lintsStrictly() || objects > 1 || !skipSpace()) {
                throw inJson;
            }
            isJson = false;
        }
        try {
            return nextYaml();
        } catch (GoError e) {
            throw inJson == null ? e : inJson;
        }
    }

    private Document consumed(Json.First first, Map<String, @Nullable Object> fields) {
        String text = rest.substring(0, rest.length() - first.rest().length());
        rest = first.rest();
        bytes += GoStrings.length(text);
        line += newLines(text);
        objects++;
        return new Document(first.value() == null ? null : fields, text, start);
    }

    private GoError syntax(Json.First first) {
        String message =
                String.valueOf(first.problem() == null ? "" : first.problem().getMessage());
        return message.equals("unexpected end of JSON input")
                ? new GoError("unexpected EOF")
                : new GoError("json: offset " + (bytes + first.offset()) + ": " + message);
    }

    /** Skips white space up to the next line, which takes four bytes at a time; returns whether there are so many. */
    private boolean skipSpace() {
        int at = 0;
        while (rest.length() - at >= 4 || GoStrings.length(rest.substring(at)) >= 4) {
            char c = rest.charAt(at);
            if (!Character.isWhitespace(c) && c != 0x85 && c != 0xA0) {
                rest = rest.substring(at);
                return true;
            }
            at++;
            if (c == '\n') {
                rest = rest.substring(at);
                line++;
                return true;
            }
        }
        return false;
    }

    private @Nullable Document nextYaml() {
        String document = nextDocument();
        if (document == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = GoJsonDecoder.decode(document, type);
        objects++;
        boolean isNull = fields.isEmpty() && Yaml.decodeRaw(document) == null;
        return new Document(isNull ? null : fields, document, start);
    }

    private @Nullable String nextDocument() {
        StringBuilder document = new StringBuilder();
        start = line;
        while (!rest.isEmpty()) {
            int end = rest.indexOf('\n');
            String text = end < 0 ? rest : rest.substring(0, end);
            text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            if (text.startsWith(SEPARATOR)) {
                String behind = GoStrings.trimSpace(text.substring(SEPARATOR.length()));
                if (!behind.isEmpty() && !behind.startsWith("#")) {
                    throw new GoError("invalid Yaml document separator: " + behind);
                }
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
            line++;
            if (text.startsWith(SEPARATOR) && document.length() > 0) {
                return document.toString();
            }
            document.append(text).append('\n');
        }
        return document.length() > 0 ? document.toString() : null;
    }

    /** Returns the line of the file that is a line of the document that was read last; 0 for 0. */
    private int line(int inDocument) {
        return inDocument == 0 ? 0 : start + inDocument - 1;
    }

    private static int newLines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
