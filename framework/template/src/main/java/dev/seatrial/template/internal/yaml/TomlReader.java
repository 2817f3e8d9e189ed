/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads TOML as BurntSushi/toml does into a {@code map[string]interface{}}, with its errors. */
final class TomlReader {

    /** Deeper arrays and inline tables are refused. */
    private static final int MAX_DEPTH = 500;

    private final Budget budget;
    private final TomlLexer lexer;
    private final TomlTables tables;
    private final TomlScalars scalars;
    private int depth;

    TomlReader(String text, TomlRelease release, Budget budget) {
        this.budget = budget;
        byte[] bytes = withoutMark(GoStrings.bytes(text));
        this.lexer = new TomlLexer(bytes, release);
        this.tables = new TomlTables(release);
        this.scalars = new TomlScalars(release, this::error);
    }

    private static byte[] withoutMark(byte[] bytes) {
        String head = GoStrings.string(bytes, 0, Math.min(3, bytes.length));
        boolean utf16 = head.startsWith("\uDCFF\uDCFE") || head.startsWith("\uDCFE\uDCFF");
        int skipped = utf16 ? 2 : head.startsWith("\uFEFF") ? 3 : 0;
        byte[] rest = java.util.Arrays.copyOfRange(bytes, skipped, bytes.length);
        for (int i = 0; i < Math.min(6, rest.length); i++) {
            if (rest[i] == 0) {
                throw new GoError("toml: line 1: files cannot contain NULL bytes; probably using UTF-16;"
                        + " TOML files must be UTF-8");
            }
        }
        return rest;
    }

    Map<String, @Nullable Object> read() {
        TomlItem item = next();
        while (item.type() != TomlItemType.EOF) {
            topLevel(item);
            item = next();
        }
        return tables.root();
    }

    private void topLevel(TomlItem item) {
        switch (item.type()) {
            case COMMENT_START -> next();
            case TABLE_START -> {
                tables.open(header(TomlItemType.TABLE_END), false);
                tables.setTypeOfContext();
            }
            case ARRAY_TABLE_START -> {
                tables.open(header(TomlItemType.ARRAY_TABLE_END), true);
                tables.setTypeOfContext();
            }
            default -> {
                TomlKey outer = tables.context();
                entry(item);
                tables.leaveTo(outer, "");
            }
        }
    }

    private TomlKey header(TomlItemType end) {
        TomlItem item = next();
        tables.setLine(item.line());
        return key(item, end);
    }

    private TomlKey key(TomlItem first, TomlItemType end) {
        TomlKey key = TomlKey.EMPTY;
        for (TomlItem item = first; item.type() != end; item = next()) {
            key = key.add((String) scalars.text(item));
        }
        return key;
    }

    /** Reads {@code key = value}, whose start was read, and returns what an inline table needs to know of it. */
    private Entry entry(TomlItem start) {
        TomlItem first = next();
        tables.setLine(first.line());
        TomlKey key = key(first, TomlItemType.KEY_END);
        tables.setCurrentKey(key.last());
        for (String part : key.parent().parts()) {
            tables.openImplicitly(part);
        }
        TomlItem item = next();
        Object value = value(item, false);
        tables.put(key.last(), value);
        tables.setType(key.last(), item.type() == TomlItemType.ARRAY);
        return new Entry(key, value, start.line());
    }

    private record Entry(TomlKey key, Object value, int line) {}

    private Object value(TomlItem item, boolean inArray) {
        if (item.type() != TomlItemType.ARRAY && item.type() != TomlItemType.INLINE_TABLE_START) {
            return scalars.value(item);
        }
        depth++;
        if (depth > MAX_DEPTH) {
            throw error(item.line(), "values are nested too deeply");
        }
        Object value = item.type() == TomlItemType.ARRAY ? array() : inlineTable(inArray);
        depth--;
        return value;
    }

    private List<@Nullable Object> array() {
        tables.setType(tables.currentKey(), true);
        List<@Nullable Object> array = new ArrayList<>();
        for (TomlItem item = next(); item.type() != TomlItemType.ARRAY_END; item = next()) {
            if (item.type() == TomlItemType.COMMENT_START) {
                next();
            } else {
                array.add(value(item, true));
            }
        }
        return array;
    }

    private Map<String, @Nullable Object> inlineTable(boolean inArray) {
        TomlKey outer = tables.context();
        String outerKey = tables.currentKey();
        TomlKey inner = outer.add(outerKey);
        tables.enterInline(inner, inArray);
        TomlKey context = inner;
        Map<String, @Nullable Object> table = new HashMap<>();
        for (TomlItem item = next(); item.type() != TomlItemType.INLINE_TABLE_END; item = next()) {
            if (item.type() == TomlItemType.COMMENT_START) {
                next();
                continue;
            }
            Entry entry = entry(item);
            store(table, entry);
            tables.leaveTo(context, tables.currentKey());
        }
        tables.leaveTo(outer, outerKey);
        return table;
    }

    @SuppressWarnings("unchecked")
    private void store(Map<String, @Nullable Object> table, Entry entry) {
        Map<String, @Nullable Object> target = table;
        for (String part : entry.key().parent().parts()) {
            Object inner = target.computeIfAbsent(part, p -> new HashMap<String, @Nullable Object>());
            if (!(inner instanceof Map)) {
                throw tables.error(GoQuote.quote(tables.context().toString()) + " is not a table");
            }
            target = (Map<String, @Nullable Object>) inner;
        }
        target.put(entry.key().last(), entry.value());
    }

    private TomlItem next() {
        budget.step();
        TomlItem item = lexer.next();
        if (item.type() == TomlItemType.ERROR) {
            throw error(item.line(), item.text());
        }
        return item;
    }

    private GoError error(int line, String message) {
        return tables.error(line, message);
    }
}
