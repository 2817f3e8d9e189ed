/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.KubernetesDefault;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RenderRecord;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SuiteRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the suites of charts in this JVM and with the real helm-unittest, one chart after the other and the tools alternately, and
 * prints milliseconds per 1,000 jobs. Each run of Seatrial reads the chart and its suites anew. CPU time is that of the whole JVM,
 * and the user and system time of the process.
 */
public final class SuiteRuns {

    private static final Pattern TIME = Pattern.compile("(\\d+)m([0-9.]+)s");

    private final Path tool;
    private double ownCpu;
    private double ownWall;
    private double toolCpu;
    private double toolWall;
    private int jobs;

    private SuiteRuns(Path tool) {
        this.tool = tool;
    }

    /** Arguments: rounds to warm up, rounds to measure, the executable, and charts as {@code FOLDER} or {@code FOLDER=PATTERN,PATTERN}. */
    public static void main(String[] arguments) throws Exception {
        SuiteRuns runs = new SuiteRuns(Path.of(arguments[2]));
        List<String> charts = Arrays.asList(arguments).subList(3, arguments.length);
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            for (String chart : charts) {
                runs.own(chart);
            }
        }
        runs.ownCpu = 0;
        runs.ownWall = 0;
        runs.jobs = 0;
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            for (String chart : charts) {
                runs.original(chart);
                runs.own(chart);
            }
        }
        runs.print();
    }

    private static Path folder(String chart) {
        return Path.of(chart.split("=", 2)[0]);
    }

    private static List<String> patterns(String chart) {
        String[] parts = chart.split("=", 2);
        return parts.length < 2 ? RunSettings.DEFAULT.files() : List.of(parts[1].split(",", -1));
    }

    private void own(String chart) {
        RunSettings standard = RunSettings.DEFAULT;
        RunSettings settings = new RunSettings(
                patterns(chart),
                List.of(),
                false,
                false,
                true,
                "",
                false,
                false,
                standard.snapshots(),
                () -> RenderRecord.NONE);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        SuiteRun run = new SuiteRun(settings, new KubernetesDefault());
        for (PlannedSuite suite : ChartPlan.of(folder(chart), settings).suites()) {
            jobs += run.run(suite).jobs().size();
        }
        ownWall += System.nanoTime() - wall;
        ownCpu += system.getProcessCpuTime() - cpu;
    }

    private void original(String chart) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "\"$0\" \"$@\" > /dev/null 2>&1; times", tool.toString()));
        patterns(chart).forEach(pattern -> command.addAll(List.of("-f", pattern)));
        command.add(folder(chart).toString());
        long wall = System.nanoTime();
        Process process = new ProcessBuilder(command).start();
        String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        toolWall += System.nanoTime() - wall;
        Matcher matcher = TIME.matcher(times.lines().skip(1).findFirst().orElseThrow()); // the second line is about children
        while (matcher.find()) {
            toolCpu += (Integer.parseInt(matcher.group(1)) * 60 + Double.parseDouble(matcher.group(2))) * 1e9;
        }
    }

    private void print() {
        double thousands = jobs / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%d jobs; per 1,000: helm-unittest cpu %.0f ms, wall %.0f ms; seatrial cpu %.0f ms, wall %.0f ms; ratio cpu %.1f, wall %.1f%n",
                jobs,
                toolCpu / 1e6 / thousands,
                toolWall / 1e6 / thousands,
                ownCpu / 1e6 / thousands,
                ownWall / 1e6 / thousands,
                toolCpu / ownCpu,
                toolWall / ownWall);
    }
}
