/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumber;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the {@code --set} family, such as {@code image.tag=1.2,hosts[0]=a}.
 *
 * @param kind the flag, which determines how values are parsed
 * @param text the expression as the user wrote it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SetExpression(Kind kind, String text) {

    private static final Pattern WITHOUT_VALUE = Pattern.compile("key \"(.*)\" has no value.*");

    /** The flags of Helm that set values, in the order in which Helm applies them. */
    public enum Kind {
        /** {@code --set-json}: values are JSON. */
        JSON("--set-json"),
        /** {@code --set}: numbers, booleans and null are recognized, everything else is a string. */
        TYPED("--set"),
        /** {@code --set-string}: every value is a string. */
        STRING("--set-string"),
        /** {@code --set-file}: values are read from the files with the given paths. */
        FILE("--set-file"),
        /** {@code --set-literal}: everything after the equals sign is the value. */
        LITERAL("--set-literal");

        private final String flag;

        Kind(String flag) {
            this.flag = flag;
        }

        /** Returns the flag of the command line. */
        public String flag() {
            return flag;
        }
    }

    /**
     * Applies the expression to values.
     *
     * @param into the values, which are changed
     * @param files reads a file for {@code --set-file}; throws {@link GoError} with Go's message
     * @param helm the Helm version whose grammar to use
     * @throws ChartException with Helm's message if the expression is invalid
     */
    Map<String, @Nullable Object> apply(
            Map<String, @Nullable Object> into, Function<String, String> files, HelmVersion helm) {
        try {
            switch (kind) {
                case TYPED -> new SetParser(text, into, SetExpression::typed).parse(helm);
                case STRING -> new SetParser(text, into, s -> s).parse(helm);
                case FILE -> new SetParser(text, into, files::apply).parse(helm);
                case LITERAL -> new LiteralSetParser(text, into).parse(helm);
                case JSON -> {
                    return JsonSetParser.apply(text, into, helm);
                }
            }
            return into;
        } catch (GoError e) {
            Diagnostic error = Diagnostic.of("failed parsing " + kind.flag() + " data: " + e.getMessage());
            String hint = hint(String.valueOf(e.getMessage()));
            throw new ChartException(hint.isEmpty() ? error : error.withHint(hint), e);
        }
    }

    /** Returns what helps if a comma separated what it was not meant to separate. */
    private String hint(String message) {
        Matcher cut = WITHOUT_VALUE.matcher(message);
        String rest = cut.matches() ? cut.group(1) : "";
        int comma = rest.isEmpty() ? -1 : text.indexOf("," + rest);
        if (kind == Kind.LITERAL || kind == Kind.JSON || comma < 0 || text.indexOf('=') > comma) {
            return "";
        }
        return "A comma starts another assignment. If `" + rest + "` belongs to the value, write `"
                + text.substring(0, comma) + "\\" + text.substring(comma)
                + "`, or use `--set-literal` or a values file.";
    }

    /** Returns the value of a text as {@code strvals} types it: booleans, null, decimal integers, else strings. */
    static @Nullable Object typed(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("null")) {
            return null;
        }
        if (text.equals("0")) {
            return GoNumber.int64(0);
        }
        if (!text.isEmpty() && text.charAt(0) != '0' && isDecimal(text)) {
            try {
                return GoNumber.int64(Long.parseLong(text));
            } catch (NumberFormatException e) {
                return text; // more than 64 bits
            }
        }
        return text;
    }

    private static boolean isDecimal(String text) {
        int from = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        return text.length() > from && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }
}
