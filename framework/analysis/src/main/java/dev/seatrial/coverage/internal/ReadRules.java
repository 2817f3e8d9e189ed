/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import java.util.Set;

/** What functions read of the maps and lists that they are given. Functions that are not listed use all of their arguments. */
final class ReadRules {

    /** Pass on their arguments, or use no more of them than their kinds. */
    static final Set<String> PASSING = Set.of(
            "include",
            "tpl",
            "dict",
            "list",
            "tuple",
            "set",
            "unset",
            "kindIs",
            "kindOf",
            "typeOf",
            "typeIs",
            "typeIsLike");

    /** Pass on their arguments, and test whether they are empty. */
    static final Set<String> TESTING =
            Set.of("default", "coalesce", "ternary", "required", "empty", "not", "all", "any", "and", "or");

    /** Return a copy of the argument at the end or the beginning, or of some of its entries. */
    static final Set<String> COPYING = Set.of("deepCopy", "mustDeepCopy", "pick", "omit");

    static final Set<String> MERGING = Set.of("merge", "mustMerge");
    static final Set<String> OVERWRITING = Set.of("mergeOverwrite", "mustMergeOverwrite");

    /** Read the entries that the keys after the first argument lead to. */
    static final Set<String> LOOKUPS = Set.of("get", "index", "hasKey");

    static final Set<String> FIRST = Set.of("first", "mustFirst");
    static final Set<String> LAST = Set.of("last", "mustLast");

    /** Use the keys or the elements, but not the content of maps and lists among them. */
    static final Set<String> SHALLOW = Set.of(
            "keys",
            "values",
            "len",
            "rest",
            "mustRest",
            "initial",
            "mustInitial",
            "append",
            "mustAppend",
            "push",
            "mustPush",
            "prepend",
            "mustPrepend",
            "concat",
            "reverse",
            "mustReverse",
            "slice",
            "mustSlice",
            "chunk",
            "mustChunk");

    static final Set<String> WRITING = Set.of(
            "toYaml",
            "mustToYaml",
            "toYamlPretty",
            "toJson",
            "mustToJson",
            "toRawJson",
            "mustToRawJson",
            "toPrettyJson",
            "mustToPrettyJson");

    static final Set<String> READING = Set.of("fromYaml", "fromYamlArray", "fromJson", "fromJsonArray", "mustFromJson");

    private ReadRules() {}
}
