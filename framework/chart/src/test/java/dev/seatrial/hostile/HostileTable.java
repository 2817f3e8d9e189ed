/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.hostile;

import dev.seatrial.chart.Limits;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs every hostile input and prints how long each takes, how much of the heap it uses at most, and how it ends. Run it with
 * {@code -Xmx256m}; the first argument is the time limit in milliseconds, the second a part of the names to run.
 */
public final class HostileTable {

    private HostileTable() {}

    /** Returns all hostile inputs. */
    static List<Attack> all() {
        List<Attack> all = new ArrayList<>(TemplateAttacks.all());
        all.addAll(SchemaAttacks.all());
        all.addAll(ChartAttacks.all());
        return all;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Limits limits = Limits.defaults().withTime(Duration.ofMillis(Long.parseLong(arguments[0])));
        for (Attack attack : all()) {
            if (arguments.length > 1 && !attack.name().contains(arguments[1])) {
                continue;
            }
            Path folder = Files.createTempDirectory("hostile");
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            String end = end(attack, limits, folder);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            long used = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
            delete(folder);
            out.printf(Locale.ROOT, "%6d ms %4d MB  %-60s %s%n", millis, used, attack.name(), end);
        }
    }

    private static String end(Attack attack, Limits limits, Path folder) {
        try {
            attack.action().run(limits, folder);
            return "done";
        } catch (Throwable e) {
            String text = e.getClass().getSimpleName() + ": "
                    + String.valueOf(e.getMessage()).strip();
            String line = text.replace('\n', ' ');
            return line.length() <= 150 ? line : line.substring(0, 40) + " ... " + line.substring(line.length() - 100);
        }
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder, new FileVisitOption[0])) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
