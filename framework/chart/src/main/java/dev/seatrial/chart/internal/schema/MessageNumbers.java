/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoNumbers;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as golang.org/x/text/message prints them in English: {@code 1,234.5} and {@code 1×10⁰⁶}. */
final class MessageNumbers {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private MessageNumbers() {}

    static String integer(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String decimal(BigDecimal value) {
        String text = GoNumbers.formatFloat(value.doubleValue(), 'g', -1, 64);
        int exponent = text.indexOf('e');
        if (exponent < 0) {
            return grouped(text);
        }
        StringBuilder power = new StringBuilder();
        for (char c : text.substring(exponent + 1).toCharArray()) {
            power.append(c == '+' ? "" : c == '-' ? "⁻" : String.valueOf(SUPERSCRIPTS.charAt(c - '0')));
        }
        return text.substring(0, exponent) + "×10" + power;
    }

    private static String grouped(String text) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (dot < 0 ? "" : text.substring(dot));
    }
}
