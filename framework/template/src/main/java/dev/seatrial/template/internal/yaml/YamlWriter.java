/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import org.jspecify.annotations.Nullable;

/** Decides how go-yaml writes values, and has the emitter write them. */
final class YamlWriter implements ValueWalker.Sink {

    private final YamlEmitter emitter;
    private final boolean throughJson;
    private int depth;

    private YamlWriter(YamlEmitter emitter, boolean throughJson) {
        this.emitter = emitter;
        this.throughJson = throughJson;
    }

    /** Thrown for a value that changes on its way through JSON; it has to be taken that way. */
    private static final class Detour extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Detour() {
            super(null, null, false, false);
        }
    }

    /** Writes a value as sigs.k8s.io/yaml does: as JSON, which go-yaml v2 reads and writes. */
    static String write(@Nullable Object value, Budget budget) {
        String json;
        try {
            return write(value, ValueWalker.Dialect.JSON, KeyOrder.V2, true, budget);
        } catch (Detour e) {
            json = json(value, budget);
        } catch (GoError e) {
            throw marshaling(e);
        }
        YamlNode node = new YamlComposer(json, budget).next();
        Object read = node == null ? null : GoSyntax.untyped(node);
        return write(read, ValueWalker.Dialect.YAML, KeyOrder.V2, false, budget);
    }

    private static String json(@Nullable Object value, Budget budget) {
        try {
            return Json.encode(value, budget);
        } catch (GoError e) {
            throw marshaling(e);
        }
    }

    private static GoError marshaling(GoError e) {
        return new GoError("error marshaling into JSON: " + e.getMessage(), e);
    }

    /** Writes a value as an encoder of go-yaml v3 does that indents by two. */
    static String writePretty(@Nullable Object value, Budget budget) {
        return write(value, ValueWalker.Dialect.YAML, KeyOrder.V3, false, budget);
    }

    /** Returns how go-yaml v3 writes a scalar that is no string. */
    static String scalarText(@Nullable Object value) {
        return writePretty(value, Budget.unlimited()).stripTrailing();
    }

    private static String write(
            @Nullable Object value, ValueWalker.Dialect dialect, KeyOrder order, boolean throughJson, Budget budget) {
        YamlEmitter emitter = new YamlEmitter(order == KeyOrder.V3);
        new ValueWalker(new YamlWriter(emitter, throughJson), dialect, order, budget).walk(value);
        return emitter.finish();
    }

    @Override
    public int length() {
        return emitter.length();
    }

    @Override
    public void scalar(@Nullable Object value) {
        if (value instanceof String s) {
            string(s);
        } else if (value instanceof ValueWalker.Plain plain) {
            emitter.scalar(plain.text(), ScalarText.Style.PLAIN, "");
        } else {
            String text = value == null || value instanceof Boolean ? String.valueOf(value) : number(value);
            emitter.scalar(text, ScalarText.Style.PLAIN, "");
        }
    }

    @Override
    public void beginMap(int size) {
        deeper();
        emitter.beginMapping(size == 0);
    }

    @Override
    public void key(String key) {
        if (throughJson && !EmitterText.isSafeKey(key)) {
            throw new Detour();
        }
        string(key);
    }

    @Override
    public void plainKey(String key) {
        if (throughJson) {
            key(key);
        } else {
            emitter.scalar(key, ScalarText.Style.PLAIN, "");
        }
    }

    @Override
    public void endMap() {
        depth--;
        emitter.endMapping();
    }

    @Override
    public void beginList(int size) {
        deeper();
        emitter.beginSequence(size == 0);
    }

    @Override
    public void endList() {
        depth--;
        emitter.endSequence();
    }

    private void deeper() {
        depth++;
        if (throughJson && depth > EmitterText.SAFE_DEPTH) {
            throw new Detour();
        }
    }

    private void string(String s) {
        if (throughJson) {
            if (!EmitterText.isSafe(s)) {
                throw new Detour();
            }
            plainOrQuoted(JsonStrings.repaired(s), "");
        } else if (GoStrings.isValid(s)) {
            plainOrQuoted(s, "");
        } else {
            String encoded = EmitterText.base64(GoStrings.bytes(s));
            emitter.scalar(
                    encoded, encoded.indexOf('\n') >= 0 ? ScalarText.Style.LITERAL : ScalarText.Style.PLAIN, "binary");
        }
    }

    private void plainOrQuoted(String s, String tag) {
        ScalarText.Style style = ScalarText.Style.DOUBLE_QUOTED;
        if (s.indexOf('\n') >= 0) {
            style = ScalarText.Style.LITERAL;
        } else if (ScalarTypes.readsAsString(s) && !EmitterText.isBase60(s)) {
            style = ScalarText.Style.PLAIN;
        }
        emitter.scalar(s, style, tag);
    }

    private String number(Object value) {
        if (throughJson) {
            return numberThroughJson(value);
        }
        if (value instanceof Double d) {
            return floatText(d, 64);
        }
        if (value instanceof GoNumber typed) {
            if (typed.goType().kind().isFloat()) {
                return floatText(
                        GoNumbers.floating(typed),
                        typed.goType().kind() == dev.seatrial.template.internal.go.GoKind.FLOAT32 ? 32 : 64);
            }
            return JsonNumbers.format(typed);
        }
        return value.toString();
    }

    /** JSON has but one kind of number: what looks like an integer there becomes one. */
    private static String numberThroughJson(Object value) {
        String json = JsonNumbers.format(value);
        Object read = ScalarTypes.plain(json);
        if (read instanceof Double d) {
            return floatText(d, 64);
        }
        return json.equals("-0") ? "0" : json;
    }

    private static String floatText(double d, int bits) {
        if (Double.isNaN(d)) {
            return ".nan";
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? ".inf" : "-.inf";
        }
        return GoNumbers.formatFloat(d, 'g', -1, bits);
    }
}
