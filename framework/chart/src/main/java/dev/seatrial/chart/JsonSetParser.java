/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses {@code --set-json}: {@code key=json,...}, or since Helm 4 a JSON object. */
final class JsonSetParser extends SetSyntax {

    private JsonSetParser(String text, Map<String, @Nullable Object> values) {
        super(text, values);
    }

    /** Applies the expression to the values. Helm does not report why one fails. */
    static Map<String, @Nullable Object> apply(String text, Map<String, @Nullable Object> into, HelmVersion helm) {
        if (helm.rules().readsJsonObjects() && text.strip().startsWith("{")) {
            Map<String, @Nullable Object> object;
            try {
                object = ValueTables.table(Json.decode(text.strip()));
            } catch (GoError e) {
                throw new ChartException("failed parsing --set-json data JSON: " + text, e);
            }
            return object == null ? into : ValueTables.merge(into, object);
        }
        try {
            new JsonSetParser(text, into).parse(helm);
        } catch (GoError e) {
            throw new ChartException("failed parsing --set-json data " + text, e);
        }
        return into;
    }

    @Override
    String keyStops() {
        return "=[,.";
    }

    @Override
    boolean escapes() {
        return true;
    }

    @Override
    void value(Map<String, @Nullable Object> into, String key) {
        put(into, key, emptyValue() ? null : json());
    }

    @Override
    List<@Nullable Object> element(List<@Nullable Object> list, int index) {
        return put(list, index, emptyValue() ? null : json());
    }

    private @Nullable Object json() {
        int end = endOfValue();
        Object value = Json.decode(new String(text, at, end - at));
        at = end;
        emptyValue();
        return value;
    }

    /** Skips white space and one comma. Returns whether there was nothing else in front of it. */
    private boolean emptyValue() {
        while (at < text.length) {
            int c = text[at];
            if (c == ',') {
                at++;
                return true;
            }
            if (!isSpace(c)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Returns the end of the first JSON value, as determined by brackets and strings. Decoding validates it later. */
    private int endOfValue() {
        int depth = 0;
        int i = at;
        while (i < text.length) {
            int c = text[i];
            if (c == '"') {
                i = endOfString(i + 1);
                if (depth == 0) {
                    return i;
                }
                continue;
            }
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth <= 0) {
                    return i + 1;
                }
            } else if (depth == 0 && (c == ',' || c == ':' || c <= ' ')) {
                return i;
            }
            i++;
        }
        return i;
    }

    private int endOfString(int start) {
        int i = start;
        while (i < text.length && text[i] != '"') {
            i += text[i] == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length);
    }

    /** Implements Go's {@code unicode.IsSpace}. */
    private static boolean isSpace(int c) {
        return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || Character.isSpaceChar(c);
    }
}
