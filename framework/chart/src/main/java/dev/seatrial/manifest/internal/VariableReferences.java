/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest.internal;

import java.util.Optional;
import java.util.function.Function;

/**
 * {@code $(NAME)} in environment variables, commands and arguments, as the kubelet replaces them: {@code Expand} of
 * k8s.io/kubernetes/third_party/forked/golang/expansion.
 */
public final class VariableReferences {

    private VariableReferences() {}

    /**
     * Returns a text with its references replaced. One that leads to nothing stays as it is; {@code $$} is a dollar.
     *
     * @param values the value of a variable, empty where there is none of that name
     */
    public static String replace(String text, Function<String, Optional<String>> values) {
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) != '$') {
                continue;
            }
            replaced.append(text, done, i);
            char next = text.charAt(i + 1);
            int end = next == '(' ? text.indexOf(')', i + 2) : -1;
            if (end >= 0) {
                String name = text.substring(i + 2, end);
                replaced.append(values.apply(name).orElse("$(" + name + ")"));
                i = end;
            } else {
                replaced.append(next == '$' ? "$" : "$" + next);
                i++;
            }
            done = i + 1;
        }
        return replaced.append(text, done, text.length()).toString();
    }
}
