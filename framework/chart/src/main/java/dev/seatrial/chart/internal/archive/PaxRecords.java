/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import dev.seatrial.template.internal.go.GoStrings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of an extended header, as Go reads them. */
final class PaxRecords {

    static final PaxRecords NONE = new PaxRecords(Map.of());

    private static final String SPARSE_OFFSET = "GNU.sparse.offset";
    private static final String SPARSE_BYTES = "GNU.sparse.numbytes";
    private static final String SPARSE_MAP = "GNU.sparse.map";
    private static final int SHORTEST = 5;
    private static final Set<String> TEXTS = Set.of("path", "linkpath", "uname", "gname");
    private static final Set<String> NUMBERS = Set.of("uid", "gid");
    private static final Set<String> TIMES = Set.of("atime", "mtime", "ctime");

    private final Map<String, String> records;

    private PaxRecords(Map<String, String> records) {
        this.records = records;
    }

    /** Reads the content of an extended header. */
    static PaxRecords parse(byte[] content) throws ArchiveException {
        Map<String, String> records = new HashMap<>();
        List<String> sparse = new ArrayList<>();
        // one character for each byte
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            String record = text.substring(text.indexOf(' ', at) + 1, end - 1);
            int equals = record.indexOf('=');
            check(text.charAt(end - 1) == '\n' && equals > 0);
            String key = record.substring(0, equals);
            String value = record.substring(equals + 1);
            check((TEXTS.contains(key) ? value : key).indexOf('\0') < 0);
            if (key.equals(SPARSE_OFFSET) || key.equals(SPARSE_BYTES)) {
                check(key.equals(sparse.size() % 2 == 0 ? SPARSE_OFFSET : SPARSE_BYTES) && !value.contains(","));
                sparse.add(value);
            } else {
                records.put(key, value);
            }
            at = end;
        }
        if (!sparse.isEmpty()) {
            records.put(SPARSE_MAP, String.join(",", sparse));
        }
        return new PaxRecords(records);
    }

    private static int end(String text, int at) throws ArchiveException {
        int blank = text.indexOf(' ', at);
        check(blank >= 0);
        long length = number(text.substring(at, blank));
        check(length >= SHORTEST && length <= text.length() - at && length > blank - at + 1);
        return at + (int) length;
    }

    /** Returns the value of a record, an empty text if there is none. */
    String get(String key) {
        return records.getOrDefault(key, "");
    }

    /** Puts what the records say into the header that follows them. */
    void applyTo(TarHeader header) throws ArchiveException {
        for (Map.Entry<String, String> record : records.entrySet()) {
            String key = record.getKey();
            String value = record.getValue();
            if (value.isEmpty()) {
                continue;
            }
            if (key.equals("path")) {
                header.rename(text(value));
            } else if (key.equals("size")) {
                header.resize(number(value));
            } else if (NUMBERS.contains(key)) {
                number(value);
            } else if (TIMES.contains(key)) {
                checkTime(value);
            }
        }
    }

    /** Returns the text of a value, whose characters are bytes. */
    static String text(String value) {
        return GoStrings.string(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void checkTime(String time) throws ArchiveException {
        int point = time.indexOf('.');
        number(point < 0 ? time : time.substring(0, point));
        for (int i = point + 1; point >= 0 && i < time.length(); i++) {
            check(time.charAt(i) >= '0' && time.charAt(i) <= '9');
        }
    }

    /** Returns a decimal number as Go's {@code strconv.ParseInt} reads it. */
    static long number(String digits) throws ArchiveException {
        try {
            check(digits.chars().allMatch(c -> c < 0x80));
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
    }

    private static void check(boolean ok) throws ArchiveException {
        if (!ok) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
    }
}
