/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.regex.Pattern;

/** Makes characters visible that control terminals or turn the direction of text, as the script of the page does. */
final class VisibleText {

    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t]]|[\\ud800-\\udbff](?![\\udc00-\\udfff])");

    private static final int PICTURES = 0x2400;

    private VisibleText() {}

    static String of(String text) {
        return HIDDEN.matcher(text).replaceAll(match -> {
            int code = match.group().codePointAt(0);
            return code < ' ' ? Character.toString(PICTURES + code) : "‹U+%04X›".formatted(code);
        });
    }
}
