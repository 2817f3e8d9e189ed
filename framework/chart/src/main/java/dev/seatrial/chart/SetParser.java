/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.template.internal.go.GoError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses {@code --set}, {@code --set-string} and {@code --set-file}. */
final class SetParser extends SetSyntax {

    private final Function<String, @Nullable Object> reader;

    SetParser(String text, Map<String, @Nullable Object> values, Function<String, @Nullable Object> reader) {
        super(text, values);
        this.reader = reader;
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
        if (at == text.length) {
            put(into, key, "");
            throw new EndOfText("EOF");
        }
        put(into, key, text[at] == '{' ? list() : scalar());
    }

    @Override
    List<@Nullable Object> element(List<@Nullable Object> list, int index) {
        if (at == text.length) {
            return put(list, index, "");
        }
        return put(list, index, text[at] == '{' ? list() : scalar());
    }

    private @Nullable Object scalar() {
        return reader.apply(until(",").text());
    }

    private List<@Nullable Object> list() {
        at++;
        List<@Nullable Object> list = new ArrayList<>();
        while (true) {
            Token token = until(",}");
            if (token.stop() == Token.END) {
                throw new GoError("list must terminate with '}'");
            }
            list.add(reader.apply(token.text()));
            if (token.stop() == '}') {
                if (at < text.length && text[at] == ',') {
                    at++;
                }
                return list;
            }
        }
    }
}
