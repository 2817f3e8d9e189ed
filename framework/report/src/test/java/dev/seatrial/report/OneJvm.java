/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The main class of the JVMs that {@link ResultsFolderTest} starts: each adds the results of a class, all at once. */
final class OneJvm {

    private OneJvm() {}

    /**
     * Records results as a JVM of its own.
     *
     * @param arguments the folder, the name of the class, how often it adds its results, and a file to wait for
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        String className = arguments[1];
        int times = Integer.parseInt(arguments[2]);
        String run = RunId.of(System::getProperty, name -> null);
        Files.writeString(folder.resolve(className + ".run"), run);
        while (!Files.exists(Path.of(arguments[3]))) {
            Thread.sleep(1);
        }
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            Results results = new Results(
                    IntStream.range(0, 20)
                            .mapToObj(test -> Sample.passed(className, "m" + number + "_" + test))
                            .toList(),
                    List.of());
            warnings.addAll(ResultsFolder.of(folder, run).add(results));
        }
        if (!warnings.isEmpty()) {
            throw new IllegalStateException(warnings.toString());
        }
    }
}
