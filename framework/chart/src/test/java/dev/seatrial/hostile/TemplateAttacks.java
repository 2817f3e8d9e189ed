/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.hostile;

import static dev.seatrial.hostile.Attack.End.ANY;
import static dev.seatrial.hostile.Attack.End.LIMIT;
import static dev.seatrial.hostile.Attack.End.NONE;
import static dev.seatrial.hostile.Attack.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Templates that are made to harm. */
final class TemplateAttacks {

    private static final String COUNT_DOWN = "{{ if gt .n 0 }}{{ CALL }}{{ CALL }}{{ end }}";

    private TemplateAttacks() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>(fanOuts());
        all.addAll(sharedValues());
        all.addAll(loops());
        all.addAll(longTexts());
        all.addAll(parsers());
        all.addAll(cryptography());
        return all;
    }

    private static List<Attack> fanOuts() {
        String chain = IntStream.range(0, 30)
                .mapToObj(i -> "{{ define \"x%d\" }}{{ CALL \"x%d\" . }}{{ CALL \"x%d\" . }}{{ end }}"
                        .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining());
        String end = "{{ define \"x30\" }}{{ end }}";
        String down = "dict \"t\" .t \"n\" (sub .n 1)";
        return List.of(
                template(
                        "include 2^30 times", LIMIT, chain.replace("CALL", "include") + end + "{{ include \"x0\" . }}"),
                template(
                        "template 2^30 times",
                        LIMIT,
                        chain.replace("CALL", "template") + end + "{{ template \"x0\" . }}"),
                template(
                        "tpl 2^30 times",
                        LIMIT,
                        "{{ $t := `" + COUNT_DOWN.replace("CALL", "tpl .t (" + down + ")")
                                + "` }}{{ tpl $t (dict \"t\" $t \"n\" 30) }}"),
                template(
                        "include in a pipeline 2^30 times",
                        LIMIT,
                        chain.replace("{{ CALL", "{{ $_ := include") + end + "{{ include \"x0\" . }}"),
                template(
                        "include without end",
                        ANY,
                        "{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}"),
                template(
                        "template without end",
                        ANY,
                        "{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ template \"x\" . }}"),
                template("tpl without end", LIMIT, "{{ $t := \"{{ tpl . . }}\" }}{{ tpl $t $t }}"),
                template(
                        "and and or 10,000 deep",
                        ANY,
                        "a: {{ " + "(and 1 ".repeat(5000) + "1" + ")".repeat(5000) + " }}"),
                template("if 10,000 deep", ANY, "{{ if true }}".repeat(10_000) + "{{ end }}".repeat(10_000)));
    }

    private static List<Attack> sharedValues() {
        List<Attack> all = new ArrayList<>();
        for (String call : List.of(
                "toYaml $d",
                "toYamlPretty $d",
                "toJson $d",
                "toPrettyJson $d",
                "toRawJson $d",
                "toToml $d",
                "print $d",
                "println $d",
                "printf \"%v\" $d",
                "printf \"%#v\" $d",
                "printf \"%d\" $d",
                "quote $d",
                "squote $d",
                "toString $d",
                "toStrings (list $d)",
                "join \",\" (list $d)",
                "cat $d",
                "html $d",
                "js $d",
                "urlquery $d",
                "deepCopy $d",
                "toDecimal $d",
                "dict $d 1",
                "sortAlpha (list $d)",
                "len (toString $d)",
                "$d",
                "eq $d $d",
                "eq 1 (list $d)",
                "range $d.a",
                "fromYaml (toYaml $d)",
                "tpl (toYaml $d) .",
                "indent 2 (toYaml $d)",
                "sha256sum (toJson $d)",
                "$d | toYaml | nindent 4")) {
            if (call.startsWith("range")) {
                all.add(
                        template(
                                "40 levels of a shared dict: range",
                                LIMIT,
                                "DAG{{ define \"w\" }}{{ if kindIs \"map\" . }}"
                                        + "{{ range . }}{{ include \"w\" . }}{{ end }}{{ end }}{{ end }}{{ include \"w\" $d }}"));
            } else {
                all.add(template(
                        "40 levels of a shared dict: " + call,
                        call.startsWith("eq 1") ? ANY : LIMIT,
                        "DAG{{ " + call + " }}"));
            }
        }
        String two = "DAG{{ $e := dict \"a\" 1 }}{{ range until 40 }}{{ $e = dict \"a\" $e \"b\" $e }}{{ end }}";
        for (String call : List.of(
                "deepEqual $d $e",
                "merge $d $e",
                "mergeOverwrite $d $e",
                "mustMerge $d $e",
                "uniq (list $d $e)",
                "has $d (list $e)",
                "without (list $d) $e",
                "ne $d $e")) {
            all.add(template("two shared dicts: " + call, LIMIT, two + "{{ " + call + " }}"));
        }
        return all;
    }

    private static List<Attack> loops() {
        return List.of(
                template("range over 10^9", LIMIT, "{{ range 1000000000 }}{{ end }}"),
                template("range in range", LIMIT, "{{ range 100000 }}{{ range 100000 }}{{ end }}{{ end }}"),
                template("range over until", LIMIT, "{{ range until 1000000000 }}{{ end }}"),
                template("reverse until", LIMIT, "{{ until 1000000000 | reverse | len }}"),
                template("toJson of until", LIMIT, "{{ until 2000000000 | toJson | len }}"),
                template("join of until", LIMIT, "{{ until 2000000000 | join \",\" | len }}"),
                template("compact until", LIMIT, "{{ until 2000000000 | compact | len }}"),
                template("chunk until", LIMIT, "{{ until 2000000000 | chunk 1 | len }}"),
                template("rest of until", LIMIT, "{{ until 2000000000 | rest | len }}"),
                template("has at the end of until", LIMIT, "{{ has -1 (until 2000000000) }}"),
                template("two lists are equal", LIMIT, "{{ deepEqual (until 2000000000) (until 2000000000) }}"),
                template("seq", LIMIT, "{{ seq 1 200000000 | len }}"),
                template("concat doubles", LIMIT, "{{ $x := list 1 }}{{ range 64 }}{{ $x = concat $x $x }}{{ end }}"),
                template("a text doubles", LIMIT, "{{ $x := \"ab\" }}{{ range 64 }}{{ $x = print $x $x }}{{ end }}"),
                template(
                        "append 10^6 times",
                        LIMIT,
                        "{{ $x := list }}{{ range 1000000 }}{{ $x = append $x . }}{{ end }}{{ len $x }}"),
                template(
                        "merge into a growing dict",
                        LIMIT,
                        "{{ $x := dict }}{{ range 1000000 }}{{ $x = merge (dict (toString .) 1) $x }}{{ end }}"),
                template("uniq of 10^5 elements", LIMIT, "{{ until 100000 | uniq | len }}"),
                template("output without end", LIMIT, "{{ range 1000000000 }}line of some length\n{{ end }}"),
                template(
                        "set keeps growing",
                        LIMIT,
                        "{{ $x := dict }}{{ range 1000000000 }}{{ $_ := set $x (toString .) (repeat 100 \"x\") }}{{ end }}"));
    }

    private static List<Attack> longTexts() {
        String text = "{{ $t := repeat 4000000 \"ab \" }}";
        List<Attack> all = new ArrayList<>();
        for (String call : List.of(
                "title $t",
                "untitle $t",
                "swapcase $t",
                "snakecase $t",
                "kebabcase $t",
                "camelcase $t",
                "initials $t",
                "nospace $t",
                "upper $t",
                "wrap 1 $t",
                "wrapWith 1 \"\\n\" $t",
                "shuffle $t",
                "splitList \"\" $t",
                "splitList \" \" $t",
                "split \" \" $t",
                "b64enc $t",
                "b32enc $t",
                "sha256sum $t",
                "adler32sum $t",
                "trimAll \"ab \" $t",
                "trunc 5 $t",
                "substr 0 5 $t",
                "regexMatch \"^(a|b|ab| )*c$\" $t",
                "regexReplaceAll \"(a)(b)\" $t \"$2$1\"",
                "regexFindAll \"[ab]+\" $t -1",
                "regexSplit \" \" $t -1",
                "regexFind \"(x+x+)+y\" $t",
                "regexReplaceAll \"\" $t (repeat 100000 \"x\")",
                "quote $t",
                "html $t",
                "js $t",
                "urlquery $t",
                "replace \"a\" (repeat 1000 \"x\") $t",
                "indent 100000 (repeat 100000 \"\\n\")",
                "fromYaml $t",
                "toYaml $t",
                "toJson $t",
                "cat $t $t",
                "$t | sortAlpha",
                "date $t now",
                "semverCompare $t \"1.0.0\"",
                "randAlphaNum 200000000",
                "randAscii 200000000",
                "randBytes 200000000",
                "repeat 200000000 \"x\" | b64enc",
                "printf \"%0999999d%0999999d%0999999d\" 1 2 3 | repeat 1000",
                "printf (repeat 2000 \"%999999d\") 1",
                "urlParse $t",
                "osBase $t",
                "clean $t",
                "abbrev 10 $t",
                "plural $t $t 2",
                "regexQuoteMeta $t",
                "bcrypt $t",
                "contains \"abc\" $t",
                "dateModify $t now",
                "toDate $t $t",
                "atoi $t",
                "int $t",
                "duration $t",
                "semver $t",
                "ext $t",
                "dir $t",
                "genSelfSignedCert $t nil nil 1")) {
            all.add(template("12 MB of text: " + call, ANY, text + "{{ $_ := " + call + " }}"));
        }
        all.add(template("wrapWith of one long word", ANY, "{{ $_ := repeat 5000000 \"x\" | wrapWith 1 \"-\" }}"));
        all.add(template(
                "a pattern of 10^5 alternatives",
                ANY,
                "{{ $_ := regexMatch (print (repeat 100000 \"abc|\") \"x\") (repeat 100000 \"d\") }}"));
        all.add(template(
                "a pattern that repeats 1000 times in a long text",
                ANY,
                "{{ $_ := regexMatch \"(a?b?c?d?){200}x\" (repeat 1000000 \"abcd\") }}"));
        return all;
    }

    private static List<Attack> parsers() {
        return List.of(
                template("tpl of 10^6 actions", ANY, "{{ $_ := tpl (repeat 1000000 \"{{ 1 }}\") . }}"),
                template("tpl of 10^6 ranges", ANY, "{{ $_ := tpl (repeat 1000000 \"{{ range list }}{{ end }}\") . }}"),
                template(
                        "tpl of an action of 10^7 words",
                        ANY,
                        "{{ $_ := tpl (print \"{{ list \" (repeat 10000000 \"1 \") \"}}\") . }}"),
                template("fromYaml of 10^7 lines", ANY, "{{ $_ := fromYamlArray (repeat 10000000 \"- a\\n\") }}"),
                template("fromYaml of 10^7 braces", ANY, "{{ $_ := fromYaml (repeat 10000000 \"{\") }}"),
                template(
                        "fromYaml of 10^7 flow entries",
                        ANY,
                        "{{ $_ := fromYamlArray (print \"[\" (repeat 10000000 \"a,\") \"]\") }}"),
                template(
                        "fromYaml of an alias bomb",
                        ANY,
                        "{{ $_ := fromYaml \"a: &a [x,x,x,x,x,x,x,x,x]\\nb: &b [" + "*a,".repeat(9)
                                + "]\\nc: &c [" + "*b,".repeat(9) + "]\\nd: &d [" + "*c,".repeat(9) + "]\\ne: &e ["
                                + "*d,".repeat(9)
                                + "]\\nf: &f [" + "*e,".repeat(9) + "]\\ng: &g [" + "*f,".repeat(9) + "]\\nh: ["
                                + "*g,".repeat(9)
                                + "]\\n\" }}"),
                template(
                        "fromJson of 10^7 entries",
                        ANY,
                        "{{ $_ := fromJsonArray (print \"[\" (repeat 10000000 \"1,\") \"1]\") }}"),
                template("fromJson of 10^7 brackets", ANY, "{{ $_ := fromJson (repeat 10000000 \"[\") }}"),
                template("fromToml of 10^6 tables", ANY, "{{ $_ := fromToml (repeat 1000000 \"[[a]]\\nb = 1\\n\") }}"),
                template("10^6 documents", ANY, "{{ range 1000000 }}\n---\nkind: A\n{{ end }}"),
                template(
                        "a manifest of 10^6 lines", ANY, "kind: A\ndata:\n{{ range 1000000 }}  k{{ . }}: v\n{{ end }}"),
                template("10,001 brackets", ANY, "{{ " + "(".repeat(10_001) + "1" + ")".repeat(10_001) + " }}"),
                Attack.chart(
                        "AsConfig of a large file in a loop",
                        LIMIT,
                        "==> files/a\n" + "x".repeat(4_000_000)
                                + "\n==> templates/a.yaml\n{{ range 100000 }}{{ $_ := $.Files.AsSecrets }}{{ end }}"),
                Attack.chart(
                        "Lines of a large file in a loop",
                        LIMIT,
                        "==> files/a\n" + "x\n".repeat(2_000_000)
                                + "\n==> templates/a.yaml\n{{ range 100000 }}{{ $_ := $.Files.Lines \"files/a\" }}{{ end }}"),
                Attack.chart(
                        "Glob with many stars in a loop",
                        LIMIT,
                        "==> files/" + "a".repeat(200)
                                + "\nx\n==> templates/a.yaml\n{{ range 10000000 }}{{ $_ := $.Files.Glob \""
                                + "*a".repeat(40)
                                + "b\" }}{{ end }}"));
    }

    private static List<Attack> cryptography() {
        List<Attack> all = new ArrayList<>();
        all.add(template("one RSA key", ANY, "{{ $_ := genPrivateKey \"rsa\" }}"));
        all.add(template("one DSA key", ANY, "{{ $_ := genPrivateKey \"dsa\" }}"));
        for (String call : List.of(
                "genPrivateKey \"rsa\"",
                "genPrivateKey \"dsa\"",
                "genPrivateKey \"ecdsa\"",
                "genCA \"x\" 1",
                "genSelfSignedCert \"x\" nil nil 1",
                "bcrypt \"x\"",
                "htpasswd \"a\" \"b\"",
                "derivePassword 1 \"long\" \"a\" \"b\" \"c\"",
                "uuidv4",
                "encryptAES \"k\" \"x\"")) {
            all.add(template(
                    "100,000,000 times " + call, LIMIT, "{{ range 100000000 }}{{ $_ := " + call + " }}{{ end }}"));
        }
        all.add(template(
                "a certificate for 10^6 names",
                ANY,
                "{{ $n := list }}{{ range 20 }}{{ $n = concat $n (list \"a.b\") $n }}{{ end }}"
                        + "{{ $_ := genSelfSignedCert \"x\" nil $n 1 }}"));
        all.add(template("nothing to fear", NONE, "a: {{ range 10 }}{{ . }}{{ end }}"));
        return all;
    }
}
