/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layout taken apart.
 *
 * @param chunks the elements, each with the text before it
 * @param rest the text after the last element
 */
record TimeLayout(List<Chunk> chunks, String rest) {

    /**
     * An element of a layout.
     *
     * @param prefix the literal text before it
     * @param element what it stands for
     * @param text the element as the layout writes it
     */
    record Chunk(String prefix, TimeElement element, String text) {}

    /** Texts of elements, longer ones before what they start with. */
    private static final List<Chunk> FIXED = List.of(
            new Chunk("", TimeElement.LONG_MONTH, "January"),
            new Chunk("", TimeElement.MONTH, "Jan"),
            new Chunk("", TimeElement.LONG_WEEKDAY, "Monday"),
            new Chunk("", TimeElement.WEEKDAY, "Mon"),
            new Chunk("", TimeElement.ZONE_NAME, "MST"),
            new Chunk("", TimeElement.ZERO_MONTH, "01"),
            new Chunk("", TimeElement.ZERO_DAY, "02"),
            new Chunk("", TimeElement.ZERO_HOUR_12, "03"),
            new Chunk("", TimeElement.ZERO_MINUTE, "04"),
            new Chunk("", TimeElement.ZERO_SECOND, "05"),
            new Chunk("", TimeElement.YEAR, "06"),
            new Chunk("", TimeElement.ZERO_YEAR_DAY, "002"),
            new Chunk("", TimeElement.HOUR, "15"),
            new Chunk("", TimeElement.NUM_MONTH, "1"),
            new Chunk("", TimeElement.LONG_YEAR, "2006"),
            new Chunk("", TimeElement.DAY, "2"),
            new Chunk("", TimeElement.UNDER_DAY, "_2"),
            new Chunk("", TimeElement.UNDER_YEAR_DAY, "__2"),
            new Chunk("", TimeElement.HOUR_12, "3"),
            new Chunk("", TimeElement.MINUTE, "4"),
            new Chunk("", TimeElement.SECOND, "5"),
            new Chunk("", TimeElement.UPPER_PM, "PM"),
            new Chunk("", TimeElement.LOWER_PM, "pm"),
            new Chunk("", TimeElement.OFFSET, "-070000"),
            new Chunk("", TimeElement.OFFSET, "-07:00:00"),
            new Chunk("", TimeElement.OFFSET, "-0700"),
            new Chunk("", TimeElement.OFFSET, "-07:00"),
            new Chunk("", TimeElement.OFFSET, "-07"),
            new Chunk("", TimeElement.OFFSET, "Z070000"),
            new Chunk("", TimeElement.OFFSET, "Z07:00:00"),
            new Chunk("", TimeElement.OFFSET, "Z0700"),
            new Chunk("", TimeElement.OFFSET, "Z07:00"),
            new Chunk("", TimeElement.OFFSET, "Z07"));

    private static final String FIRST_CHARACTERS = "JM012_345Pp-Z";

    /** Takes a layout apart. */
    static TimeLayout of(String layout) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < layout.length()) {
            Chunk found = elementAt(layout, at);
            if (found == null) {
                at++;
                continue;
            }
            chunks.add(new Chunk(layout.substring(from, at), found.element(), found.text()));
            at += found.text().length();
            from = at;
        }
        return new TimeLayout(chunks, layout.substring(from));
    }

    private static @Nullable Chunk elementAt(String layout, int at) {
        char c = layout.charAt(at);
        if (c == '.' || c == ',') {
            return fractionAt(layout, at);
        }
        if (FIRST_CHARACTERS.indexOf(c) < 0 || layout.startsWith("_2006", at)) {
            return null; // "_2006" is an underscore and a year
        }
        for (Chunk candidate : FIXED) {
            if (layout.startsWith(candidate.text(), at) && !isWordStart(candidate, layout, at)) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns whether a short name is but the start of a word, as in "Janet". */
    private static boolean isWordStart(Chunk candidate, String layout, int at) {
        boolean name = candidate.element() == TimeElement.MONTH || candidate.element() == TimeElement.WEEKDAY;
        int next = at + candidate.text().length();
        return name && next < layout.length() && layout.charAt(next) >= 'a' && layout.charAt(next) <= 'z';
    }

    private static @Nullable Chunk fractionAt(String layout, int at) {
        int end = at + 1;
        char digit = end < layout.length() ? layout.charAt(end) : ' ';
        if (digit != '0' && digit != '9') {
            return null;
        }
        while (end < layout.length() && layout.charAt(end) == digit) {
            end++;
        }
        boolean digitFollows = end < layout.length() && layout.charAt(end) >= '0' && layout.charAt(end) <= '9';
        TimeElement element = digit == '0' ? TimeElement.FRACTION : TimeElement.SHORT_FRACTION;
        return digitFollows ? null : new Chunk("", element, layout.substring(at, end));
    }
}
