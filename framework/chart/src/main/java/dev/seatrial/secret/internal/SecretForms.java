/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds secrets in a text, in all forms that they have there, in one pass. */
final class SecretForms {

    /** Shorter secrets are not looked for within a longer word. */
    private static final int LONG = 12;

    private final Map<Integer, List<Form>> byStart = new HashMap<>();

    private SecretForms() {}

    /**
     * A text that a secret has.
     *
     * @param text what to look for
     * @param shown what is shown instead
     * @param isWord whether it must not be part of a longer word
     * @param isBase64 whether it is a part of a base64 text, all of which is replaced
     */
    private record Form(String text, String shown, boolean isWord, boolean isBase64) {}

    static SecretForms of(Collection<String> secrets) {
        SecretForms forms = new SecretForms();
        for (String secret : secrets) {
            String shown = Masked.of(secret);
            boolean isWord = secret.length() < LONG;
            for (String text : Encodings.texts(secret)) {
                forms.add(new Form(text, shown, isWord, false));
            }
            Set<String> whole = Encodings.base64(secret);
            whole.forEach(text -> forms.add(new Form(text, shown, true, false)));
            for (String part : Encodings.base64Parts(secret)) {
                forms.add(new Form(part, shown, false, true));
            }
        }
        Comparator<Form> longestFirst =
                Comparator.<Form>comparingInt(form -> -form.text().length()).thenComparing(Form::text);
        forms.byStart.values().forEach(list -> list.sort(longestFirst));
        return forms;
    }

    String mask(String text) {
        if (byStart.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0; // what is in front of here has been replaced or copied
        int at = 0;
        while (at + 1 < text.length()) {
            Form found = find(text, at);
            if (found == null) {
                at++;
                continue;
            }
            int start = at;
            int end = at + found.text().length();
            if (found.isBase64()) {
                while (start > copied && isBase64(text.charAt(start - 1))) {
                    start--;
                }
                while (end < text.length() && (isBase64(text.charAt(end)) || text.charAt(end) == '=')) {
                    end++;
                }
            }
            out.append(text, copied, start).append(found.shown());
            copied = end;
            at = end;
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    private void add(Form form) {
        byStart.computeIfAbsent(start(form.text(), 0), key -> new ArrayList<>()).add(form);
    }

    private @org.jspecify.annotations.Nullable Form find(String text, int at) {
        List<Form> candidates = byStart.get(start(text, at));
        if (candidates != null) {
            for (Form form : candidates) {
                if (text.startsWith(form.text(), at)
                        && (!form.isWord() || isWord(text, at, at + form.text().length()))) {
                    return form;
                }
            }
        }
        return null;
    }

    private static int start(String text, int at) {
        return (text.charAt(at) << Character.SIZE) | text.charAt(at + 1);
    }

    private static boolean isWord(String text, int start, int end) {
        boolean startsWord = start == 0
                || !Character.isLetterOrDigit(text.charAt(start))
                || !Character.isLetterOrDigit(text.charAt(start - 1))
                || endsEscape(text, start);
        return startsWord
                && (end == text.length()
                        || !Character.isLetterOrDigit(text.charAt(end - 1))
                        || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Returns whether an escape such as {@code \n} or {@code %20} ends at a position. */
    private static boolean endsEscape(String text, int at) {
        return (at >= 2 && text.charAt(at - 2) == '\\')
                || (at >= 3 && text.charAt(at - 3) == '%')
                || (at >= 6 && text.startsWith("\\u", at - 6));
    }

    private static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }
}
