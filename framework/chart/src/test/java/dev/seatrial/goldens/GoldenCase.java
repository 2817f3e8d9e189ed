/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case: a command, the files that it sees, and the answers of the versions of Helm.
 *
 * @param title what the case shows
 * @param arguments the line of arguments as the file has it
 * @param own the blocks of files that the case itself declares
 * @param files all files that the command sees, shared ones included
 * @param answers the answers by version of Helm, such as {@code 4.1.4}
 */
record GoldenCase(String title, String arguments, List<Block> own, List<Block> files, Map<String, Answer> answers) {

    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

    /** Returns the command: {@code template} or {@code install}, the release, the chart, the flags. */
    List<String> command() {
        List<String> words = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(arguments);
        while (argument.find()) {
            words.add(argument.group(1) != null ? argument.group(1) : argument.group(2));
        }
        List<String> command = new ArrayList<>();
        command.add(next(words, List.of("template", "install").contains(first(words)), "template"));
        command.add(next(words, !first(words).startsWith("-"), "r"));
        command.add(next(words, !first(words).startsWith("-"), "chart"));
        command.addAll(words);
        return command;
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "-" : words.get(0);
    }

    private static String next(List<String> words, boolean given, String otherwise) {
        return given ? words.remove(0) : otherwise;
    }

    /** Returns the same case with other answers. */
    GoldenCase with(Map<String, Answer> newAnswers) {
        return new GoldenCase(title, arguments, own, files, newAnswers);
    }
}
