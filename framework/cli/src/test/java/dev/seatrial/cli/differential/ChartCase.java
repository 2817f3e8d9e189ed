/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chart, files of values, and a command line.
 *
 * @param id its number in the run; with the seed it gives the same case again
 * @param files texts by path below the folder in which the command runs; the chart is in {@code chart}
 */
record ChartCase(int id, Map<String, String> files, List<String> arguments) {

    /** Returns this without one of its files. */
    ChartCase without(String file) {
        Map<String, String> fewer = new TreeMap<>(files);
        fewer.remove(file);
        return new ChartCase(id, fewer, arguments);
    }

    /** Returns this with one argument, or a flag and its value, less. */
    ChartCase without(int from, int to) {
        List<String> fewer = new java.util.ArrayList<>(arguments);
        fewer.subList(from, to).clear();
        return new ChartCase(id, files, fewer);
    }

    /** Returns the case as a shell script that a reader can run. */
    String script(String command) {
        StringBuilder out = new StringBuilder();
        files.forEach((path, text) -> out.append("mkdir -p \"$(dirname '")
                .append(path)
                .append("')\"; cat > '")
                .append(path)
                .append("' <<'END'\n")
                .append(text)
                .append(text.endsWith("\n") ? "" : "\n")
                .append("END\n"));
        out.append(command);
        arguments.forEach(argument ->
                out.append(" '").append(argument.replace("'", "'\\''")).append('\''));
        return out.append('\n').toString();
    }
}
