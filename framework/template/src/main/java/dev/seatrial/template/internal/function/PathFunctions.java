/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoSignature;
import java.util.ArrayList;
import java.util.List;

/** Go's lexical functions over slash-separated paths; those for the host's paths are the same, as on Linux. */
final class PathFunctions {

    private static final GoSignature PATH = takes(STRING).returns(STRING);
    private static final GoSignature TEST = takes(STRING).returns(BOOL);

    private PathFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("base", PATH, a -> base(a.string(0)))
                .add("dir", PATH, a -> dir(a.string(0)))
                .add("clean", PATH, a -> clean(a.string(0)))
                .add("ext", PATH, a -> ext(a.string(0)))
                .add("isAbs", TEST, a -> a.string(0).startsWith("/"))
                .alias("osBase", "base")
                .alias("osDir", "dir")
                .alias("osClean", "clean")
                .alias("osExt", "ext")
                .alias("osIsAbs", "isAbs")
                .build();
    }

    private static String base(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        int to = path.length();
        while (to > 0 && path.charAt(to - 1) == '/') {
            to--;
        }
        return to == 0 ? "/" : path.substring(path.lastIndexOf('/', to - 1) + 1, to);
    }

    private static String dir(String path) {
        return clean(path.substring(0, path.lastIndexOf('/') + 1));
    }

    private static String ext(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 || dot < path.lastIndexOf('/') ? "" : path.substring(dot);
    }

    private static String clean(String path) {
        boolean rooted = path.startsWith("/");
        List<String> kept = new ArrayList<>();
        for (String element : path.split("/", -1)) {
            boolean up = element.equals("..");
            boolean canGoUp = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
            if (up && canGoUp) {
                kept.remove(kept.size() - 1);
            } else if (!element.isEmpty() && !element.equals(".") && !(up && rooted)) {
                kept.add(element);
            }
        }
        String joined = String.join("/", kept);
        if (rooted) {
            return "/" + joined;
        }
        return joined.isEmpty() ? "." : joined;
    }
}
