/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import static java.util.Map.entry;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes calls of every function of a table. Arguments mostly fit the signature, or a pool of texts in the language that
 * the parameter takes; some do not, on purpose.
 */
final class Calls {

    /** Functions whose result differs from run to run: what is compared is only what this makes of it. */
    private static final Map<String, String> SHAPES = Map.ofEntries(
            entry("now", "now | date \"2006\""),
            entry("ago", "%s | kindOf"),
            entry("uuidv4", "%s | len"),
            entry("shuffle", "%s | len"),
            entry("randAlphaNum", "%s | len"),
            entry("randAlpha", "%s | len"),
            entry("randNumeric", "%s | len"),
            entry("randAscii", "%s | len"),
            entry("randBytes", "%s | len"),
            entry("randInt", "%s | kindOf"),
            entry("keys", "%s | sortAlpha"),
            entry("values", "%s | len"),
            entry("bcrypt", "%s | trunc 7"),
            entry("htpasswd", "%s | trunc 7"),
            entry("encryptAES", "%s | len"),
            entry("genPrivateKey", "%s | trunc 11"),
            entry("genCA", "(%s).Cert | trunc 27"),
            entry("genCAWithKey", "(%s).Cert | trunc 27"),
            entry("genSelfSignedCert", "(%s).Key | trunc 31"),
            entry("genSelfSignedCertWithKey", "(%s).Cert | trunc 27"),
            entry("genSignedCert", "(%s).Cert | trunc 27"),
            entry("genSignedCertWithKey", "(%s).Cert | trunc 27"));

    /** Functions that take their time, here and there. */
    private static final Set<String> SLOW = Set.of(
            "bcrypt",
            "htpasswd",
            "derivePassword",
            "genPrivateKey",
            "genCA",
            "genSelfSignedCert",
            "genSignedCert",
            "genCAWithKey",
            "genSelfSignedCertWithKey",
            "genSignedCertWithKey");

    /** Functions whose first number decides how much memory the result takes. */
    private static final Set<String> HUNGRY = Set.of(
            "repeat",
            "until",
            "untilStep",
            "seq",
            "indent",
            "nindent",
            "randAlphaNum",
            "randAlpha",
            "randNumeric",
            "randAscii",
            "randBytes",
            "wrap",
            "wrapWith",
            "chunk",
            "mustChunk",
            "abbrev",
            "abbrevboth");

    /** What the parameters of a function take, from the first on; the last one repeats. */
    private static final Map<String, List<List<String>>> TEXTS = texts();

    private final FunctionTable table;
    private final List<String> names;
    private final List<String> quick;

    Calls(FunctionTable table) {
        this.table = table;
        this.names = table.names().stream().sorted().toList();
        this.quick = names.stream().filter(n -> !SLOW.contains(n)).toList();
    }

    private static Map<String, List<List<String>>> texts() {
        Stream<Map.Entry<String, List<List<String>>>> patterns = Stream.of("Match", "Find", "FindAll", "Split")
                .map(n -> entry("regex" + n, List.of(Pools.PATTERNS, Literals.STRINGS)));
        Stream<Map.Entry<String, List<List<String>>>> replacing = Stream.of("ReplaceAll", "ReplaceAllLiteral")
                .map(n -> entry("regex" + n, List.of(Pools.PATTERNS, Literals.STRINGS, Pools.REPLACEMENTS)));
        Stream<Map.Entry<String, List<List<String>>>> others = Stream.of(
                entry("date", List.of(Pools.LAYOUTS)),
                entry("dateInZone", List.of(Pools.LAYOUTS, List.of(), Pools.ZONES)),
                entry("date_in_zone", List.of(Pools.LAYOUTS, List.of(), Pools.ZONES)),
                entry("htmlDateInZone", List.of(List.of(), Pools.ZONES)),
                entry("dateModify", List.of(Pools.DURATIONS)),
                entry("date_modify", List.of(Pools.DURATIONS)),
                entry("must_date_modify", List.of(Pools.DURATIONS)),
                entry("toDate", List.of(Pools.LAYOUTS, Pools.DATES)),
                entry("duration", List.of(Pools.DURATIONS)),
                entry("durationRound", List.of(Pools.DURATIONS)),
                entry("semver", List.of(Pools.VERSIONS)),
                entry("semverCompare", List.of(Pools.CONSTRAINTS, Pools.VERSIONS)),
                entry("fromYaml", List.of(Pools.YAMLS)),
                entry("fromYamlArray", List.of(Pools.YAMLS)),
                entry("fromJson", List.of(Pools.JSONS)),
                entry("fromJsonArray", List.of(Pools.JSONS)),
                entry("fromToml", List.of(Pools.TOMLS)),
                entry("urlParse", List.of(Pools.URLS)),
                entry("b64dec", List.of(Pools.BASE64S)),
                entry("b32dec", List.of(Pools.BASE64S)),
                entry("decryptAES", List.of(Literals.STRINGS, Pools.BASE64S)),
                entry("tpl", List.of(Pools.TEMPLATES)),
                entry("include", List.of(List.of("helper", "values", "nowhere", "", "fails"))),
                entry(
                        "kindIs",
                        List.of(List.of(
                                "string", "slice", "map", "int", "int64", "float64", "invalid", "bool", "ptr"))),
                entry(
                        "typeIs",
                        List.of(List.of("string", "int", "float64", "[]interface {}", "map[string]interface {}"))),
                entry("typeIsLike", List.of(List.of("string", "*semver.Version", "chartutil.Values"))),
                entry("genPrivateKey", List.of(List.of("ed25519", "ecdsa", "nope", "ed25519"))),
                entry("derivePassword", List.of(List.of("1"), List.of("long", "pin", "nope"), Literals.STRINGS)),
                entry("getHostByName", List.of(List.of("localhost", ""))),
                entry(
                        "lookup",
                        List.of(List.of("v1", "apps/v1", ""), List.of("Pod", "Nope", ""), List.of("", "default"))),
                entry("dig", List.of(List.of("a", "b", "c", "deep", "x"))));
        return Stream.of(patterns, replacing, others)
                .flatMap(s -> s)
                .flatMap(e -> Stream.of(e, entry("must" + capital(e.getKey()), e.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    List<String> names() {
        return names;
    }

    /** Returns whether the result of a function is the same in every run. */
    static boolean isRepeatable(String name) {
        return !SHAPES.containsKey(name);
    }

    static boolean isSlow(String name) {
        return SLOW.contains(name);
    }

    /** Writes a call of any function whose result can be compared, without brackets. */
    String any(Dice dice, Expressions arguments, int depth) {
        String name = dice.of(quick);
        return isRepeatable(name) ? call(name, dice, arguments, depth) : any(dice, arguments, depth);
    }

    /** Writes a call of a function so that what it yields can be compared, without brackets. */
    String comparable(String name, Dice dice, Expressions arguments, int depth) {
        String call = call(name, dice, arguments, depth);
        String shape = SHAPES.get(name);
        return shape == null ? call : shape.replace("%s", call);
    }

    private String call(String name, Dice dice, Expressions arguments, int depth) {
        TemplateFunction function = Objects.requireNonNull(table.find(name));
        GoSignature signature = function.signature();
        List<String> words = new ArrayList<>();
        int count = count(signature, dice);
        for (int i = 0; i < count; i++) {
            words.add(argument(name, signature, i, dice, arguments, depth));
        }
        // the last argument may come down the pipe
        if (!words.isEmpty() && dice.percent(25)) {
            String last = words.remove(words.size() - 1);
            return last + " | " + name + words.stream().map(w -> " " + w).collect(Collectors.joining());
        }
        return name + words.stream().map(w -> " " + w).collect(Collectors.joining());
    }

    private static int count(GoSignature signature, Dice dice) {
        int count = signature.required() + (signature.variadic() ? dice.below(4) : 0);
        if (dice.percent(4)) {
            return Math.max(0, count + (dice.percent(50) ? 1 : -1));
        }
        return count;
    }

    private static String argument(
            String name, GoSignature signature, int index, Dice dice, Expressions arguments, int depth) {
        List<List<String>> texts = TEXTS.get(name);
        if (texts != null && index < texts.size() && !texts.get(index).isEmpty() && dice.percent(85)) {
            String text = dice.of(texts.get(index));
            return name.equals("derivePassword") && index == 0 ? text : Literals.string(dice, text);
        }
        if (isDate(name) && dice.percent(80)) {
            return arguments.date(dice);
        }
        if (isDate(name)) {
            return dice.of("0", "1", "1700000000", "(int64 1700000000)", "-1", "(int .Values.million)");
        }
        if (index >= signature.parameters().size() && !signature.variadic()) {
            return arguments.anything(dice, 0);
        }
        GoType type = signature.parameter(index);
        return arguments.of(type, HUNGRY.contains(name), dice, depth);
    }

    /** Functions that take the present time for what is no date, so that nearly nothing but dates can be compared. */
    private static boolean isDate(String name) {
        return Set.of("date", "dateInZone", "date_in_zone", "htmlDate", "htmlDateInZone")
                .contains(name);
    }
}
