/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.KubernetesDefault;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SuiteRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the suites of charts with Seatrial and with the real helm-unittest, one chart after the other and the tools alternately, and
 * prints milliseconds per 1,000 jobs. Each run of Seatrial reads the chart and its suites anew. CPU time is the user and system time
 * of the process, and in a warm JVM that of the whole JVM during the run.
 */
public final class SuiteRuns {

    /** After so many rounds the compiler of the JVM has little left to do. */
    private static final int WARM_UP = 40;

    private static final Pattern TIME = Pattern.compile("(\\d+)m([0-9.]+)s");

    private final Spent own = new Spent();
    private final Spent original = new Spent();
    private int jobs;

    private SuiteRuns() {}

    private static final class Spent {

        private double cpu;
        private double wall;

        void add(double moreCpu, double moreWall) {
            cpu += moreCpu;
            wall += moreWall;
        }
    }

    /**
     * Arguments: {@code warm HELM-UNITTEST CHART...} for this JVM, after 40 rounds to warm up, or {@code cold HELM-UNITTEST JAR
     * CHART...} for a new process in each run.
     */
    public static void main(String[] arguments) throws Exception {
        SuiteRuns runs = new SuiteRuns();
        List<String> all = Arrays.asList(arguments);
        if (all.get(0).equals("warm")) {
            runs.warm(all.get(1), all.subList(2, all.size()));
        } else {
            for (String chart : all.subList(3, all.size())) {
                new SuiteRuns().cold(all.get(1), all.get(2), chart);
            }
        }
    }

    private void warm(String tool, List<String> charts) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            for (String chart : charts) {
                run(chart);
            }
        }
        for (int i = 0; i < 3; i++) {
            for (String chart : charts) {
                original(tool, chart);
                OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
                long cpu = system.getProcessCpuTime();
                long wall = System.nanoTime();
                jobs += run(chart);
                own.add((double) (system.getProcessCpuTime() - cpu), (double) (System.nanoTime() - wall));
            }
        }
        print(charts.size() + " charts, warm JVM");
    }

    private void cold(String tool, String jar, String chart) throws IOException, InterruptedException {
        int each = run(chart);
        for (int i = 0; i < 5; i++) {
            original(tool, chart);
            process(own, "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, "unittest", chart);
            jobs += each;
        }
        print(Path.of(chart).getFileName() + ", " + each + " jobs, new processes");
    }

    private static int run(String chart) {
        SuiteRun run = new SuiteRun(RunSettings.DEFAULT, new KubernetesDefault());
        int jobs = 0;
        for (PlannedSuite suite :
                ChartPlan.of(Path.of(chart), RunSettings.DEFAULT).suites()) {
            jobs += run.run(suite).jobs().size();
        }
        return jobs;
    }

    private void original(String tool, String chart) throws IOException, InterruptedException {
        process(original, tool, chart);
    }

    private static void process(Spent spent, String... command) throws IOException, InterruptedException {
        String[] timed = new String[command.length + 3];
        timed[0] = "bash";
        timed[1] = "-c";
        timed[2] = "\"$0\" \"$@\" > /dev/null 2>&1; times";
        System.arraycopy(command, 0, timed, 3, command.length);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(timed).start();
        String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        double cpu = 0;
        Matcher matcher =
                TIME.matcher(times.lines().skip(1).findFirst().orElseThrow()); // the second line is about children
        while (matcher.find()) {
            cpu += (Integer.parseInt(matcher.group(1)) * 60 + Double.parseDouble(matcher.group(2))) * 1e9;
        }
        spent.add(cpu, (double) (System.nanoTime() - start));
    }

    private void print(String what) {
        if (jobs == 0) {
            throw new IllegalStateException("no chart has suites, so there is nothing to time");
        }
        double perThousand = 1e6 * jobs / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%s; ms per 1,000 jobs: helm-unittest %.0f CPU, %.0f wall; seatrial %.0f CPU, %.0f wall; ratio %.1f CPU, %.1f wall%n",
                what,
                original.cpu / perThousand,
                original.wall / perThousand,
                own.cpu / perThousand,
                own.wall / perThousand,
                original.cpu / own.cpu,
                original.wall / own.wall);
    }
}
