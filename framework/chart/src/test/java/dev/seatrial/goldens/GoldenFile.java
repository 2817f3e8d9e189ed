/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The cases of a file. Lines that begin with {@code ===} start a case, {@code $} gives its arguments, {@code -->} starts a file
 * of the chart and {@code <--} an answer. Files before the first case belong to every case that does not replace them.
 *
 * @param head the text before the first case
 */
record GoldenFile(String head, List<GoldenCase> cases) {

    private static final String CASE = "=== ";
    private static final String ARGUMENTS = "$ ";
    private static final String INPUT = "--> ";
    private static final String OUTPUT = "<-- ";
    private static final String ERROR_OUTPUT = ": stderr";
    private static final Pattern NEXT_CASE = Pattern.compile("(?m)^(?====\\s)");
    private static final Pattern NEXT_BLOCK = Pattern.compile("(?m)^(?=(?:--> |<-- |\\$ ))");
    private static final Block CHART =
            new Block("Chart.yaml", Block.Encoding.PLAIN, "apiVersion: v2\nname: c\nversion: 1.0.0\n");
    private static final Block TEMPLATE =
            new Block("templates/values.yaml", Block.Encoding.PLAIN, "{{ toJson .Values }}\n");

    /** Returns whether a line has a meaning of its own. */
    static boolean isMarked(String line) {
        return List.of(CASE, ARGUMENTS, INPUT, OUTPUT).stream().anyMatch(line::startsWith);
    }

    static GoldenFile parse(String text) {
        String[] parts = NEXT_CASE.split(text, -1);
        List<Block> shared = new ArrayList<>();
        for (String block : NEXT_BLOCK.split(parts[0], -1)) {
            if (block.startsWith(INPUT)) {
                shared.add(block(block, INPUT));
            }
        }
        List<GoldenCase> cases = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            cases.add(parseCase(part, shared));
        }
        return new GoldenFile(parts[0], List.copyOf(cases));
    }

    private static GoldenCase parseCase(String part, List<Block> shared) {
        String title = "";
        String arguments = "";
        List<Block> own = new ArrayList<>();
        Map<String, Answer> answers = new TreeMap<>();
        for (String block : NEXT_BLOCK.split(part, -1)) {
            if (block.startsWith(CASE)) {
                title = firstLine(block).substring(CASE.length()).strip();
            } else if (block.startsWith(ARGUMENTS)) {
                arguments = firstLine(block).substring(ARGUMENTS.length()).strip();
            } else if (block.startsWith(INPUT)) {
                own.add(block(block, INPUT));
            } else {
                addAnswer(block(block, OUTPUT), answers);
            }
        }
        return new GoldenCase(title, arguments, List.copyOf(own), files(shared, own), answers);
    }

    private static void addAnswer(Block block, Map<String, Answer> answers) {
        boolean isError = block.header().endsWith(ERROR_OUTPUT);
        String versions = block.header().replace(ERROR_OUTPUT, "");
        for (String version : versions.split(", ", -1)) {
            Answer known = answers.getOrDefault(version, new Answer("", ""));
            String text = block.text();
            answers.put(version, isError ? new Answer(known.out(), text) : new Answer(text, known.err()));
        }
    }

    private static List<Block> files(List<Block> shared, List<Block> own) {
        Map<String, Block> byPath = new LinkedHashMap<>();
        byPath.put("Chart.yaml", CHART);
        shared.forEach(block -> byPath.put(CaseFolder.path(block), block));
        own.forEach(block -> byPath.put(CaseFolder.path(block), block));
        if (byPath.keySet().stream().noneMatch(path -> path.startsWith("templates/"))) {
            byPath.put(TEMPLATE.header(), TEMPLATE);
        }
        return List.copyOf(byPath.values());
    }

    private static String firstLine(String block) {
        return block.substring(0, block.indexOf('\n'));
    }

    private static Block block(String text, String mark) {
        String header = firstLine(text);
        String lines = text.substring(header.length() + 1).stripTrailing();
        return Block.of(header.substring(mark.length()), lines.isEmpty() ? "" : lines + "\n");
    }

    /** Returns the text of the file. */
    String text() {
        StringBuilder text = new StringBuilder(head);
        for (GoldenCase one : cases) {
            text.append(CASE).append(one.title()).append('\n');
            if (!one.arguments().isEmpty()) {
                text.append(ARGUMENTS).append(one.arguments()).append('\n');
            }
            one.own().forEach(block -> append(text, INPUT, block));
            answers(one).forEach(block -> append(text, OUTPUT, block));
            text.append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    /** Answers that several versions share are written once. */
    private static List<Block> answers(GoldenCase one) {
        Map<String, List<String>> outs = new LinkedHashMap<>();
        Map<String, List<String>> errors = new LinkedHashMap<>();
        one.answers().forEach((version, answer) -> {
            if (!answer.out().isEmpty() || answer.err().isEmpty()) {
                outs.computeIfAbsent(answer.out(), k -> new ArrayList<>()).add(version);
            }
            if (!answer.err().isEmpty()) {
                errors.computeIfAbsent(answer.err(), k -> new ArrayList<>()).add(version);
            }
        });
        List<Block> blocks = new ArrayList<>();
        outs.forEach((out, versions) -> blocks.add(Block.ofText(String.join(", ", versions), out)));
        errors.forEach((err, versions) -> blocks.add(Block.ofText(String.join(", ", versions) + ERROR_OUTPUT, err)));
        return blocks;
    }

    private static void append(StringBuilder text, String mark, Block block) {
        text.append(mark)
                .append(block.header())
                .append(block.encoding().mark())
                .append('\n')
                .append(block.lines());
    }
}
