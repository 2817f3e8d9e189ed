/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.seatrial.cluster.ClusterRequest;
import dev.seatrial.cluster.Clusters;
import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.cluster.TestNamespace;
import dev.seatrial.helm.ClusterHelm;
import dev.seatrial.helm.HelmCli;
import dev.seatrial.helm.HelmOptions;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.helm.ReleaseSpec;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What a release in a test costs beyond Helm: the same chart is installed and upgraded by plain Helm and as a
 * {@code HelmRelease}, alternately, each time in a new namespace, and each first in every other round. The first round warms
 * up and does not count. What others do to the machine meets both of a round, so the middle of the differences within rounds
 * counts; the processor time of this JVM, which watches and reads, does not depend on others at all.
 */
final class ClusterOverhead {

    private static final String NAME = "overhead";

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final KubernetesCluster cluster;
    private final HelmCli helm;
    private final String binary;
    private final Path chart;
    private final Times plain = new Times();
    private final Times seatrial = new Times();

    /**
     * Milliseconds of one command.
     *
     * @param wall by the clock on the wall
     * @param processor of all threads of this JVM
     */
    private record Cost(long wall, long processor) {}

    /** The cost of each round. */
    private record Times(List<Cost> open, List<Cost> install, List<Cost> upgrade) {

        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private ClusterOverhead(KubernetesCluster cluster, String binary, Path chart) {
        this.cluster = cluster;
        this.helm = ClusterHelm.of(cluster);
        this.binary = binary;
        this.chart = chart;
    }

    /** Takes the helm binary, the chart, its images separated by commas, and the number of rounds. */
    public static void main(String[] arguments) throws Exception {
        try (Clusters clusters = new Clusters()) {
            KubernetesCluster cluster = clusters.get(ClusterRequest.of("", "", ""));
            cluster.load(List.of(arguments[2].split(",", -1)));
            ClusterOverhead overhead = new ClusterOverhead(cluster, arguments[0], Path.of(arguments[1]));
            for (int round = 0; round <= Integer.parseInt(arguments[3]); round++) {
                if (round % 2 == 0) {
                    overhead.withHelm();
                    overhead.withSeatrial();
                } else {
                    overhead.withSeatrial();
                    overhead.withHelm();
                }
                System.err.printf(
                        Locale.ROOT,
                        "round %d: install %s, %s; upgrade %s, %s%n",
                        round,
                        last(overhead.plain.install()),
                        last(overhead.seatrial.install()),
                        last(overhead.plain.upgrade()),
                        last(overhead.seatrial.upgrade()));
            }
            overhead.print();
        }
    }

    private void withHelm() throws Exception {
        try (TestNamespace namespace =
                measured(plain.open(), () -> cluster.namespaces().create(NAME))) {
            measured(plain.install(), () -> run(namespace, "install"));
            measured(plain.upgrade(), () -> run(namespace, "upgrade", "--set", "answer=second"));
        }
    }

    private void withSeatrial() throws Exception {
        ReleaseSpec spec = new ReleaseSpec(NAME, chart, List.of(), List.of(NAME), Path.of("target"));
        try (HelmRelease release = measured(seatrial.open(), () -> HelmRelease.open(spec, cluster, helm))) {
            measured(seatrial.install(), () -> release.install());
            measured(seatrial.upgrade(), () -> release.upgrade(HelmOptions.set("answer=second")));
        }
    }

    private static <T> T measured(List<Cost> costs, Callable<T> command) throws Exception {
        long wall = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        T result = command.call();
        costs.add(new Cost(
                milliseconds(System.nanoTime() - wall), milliseconds(PROCESS.getProcessCpuTime() - processor)));
        return result;
    }

    private int run(TestNamespace namespace, String verb, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                binary,
                verb,
                NAME,
                chart.toString(),
                "--kubeconfig",
                cluster.kubeconfig().toString(),
                "--namespace",
                namespace.name(),
                "--wait",
                "--output",
                "json"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return process.exitValue();
    }

    private void print() {
        System.out.println("                       helm    seatrial   difference          processor time of the JVM");
        print("open a namespace", plain.open(), seatrial.open());
        print("install", plain.install(), seatrial.install());
        print("upgrade", plain.upgrade(), seatrial.upgrade());
    }

    private static void print(String what, List<Cost> helm, List<Cost> seatrial) {
        List<Long> differences = new ArrayList<>();
        for (int round = 0; round < helm.size(); round++) {
            differences.add(seatrial.get(round).wall() - helm.get(round).wall());
        }
        long without = median(helm.stream().map(Cost::wall).toList());
        long difference = median(differences);
        System.out.printf(
                Locale.ROOT,
                "%-18s %6d ms %6d ms %+6d ms %+5.1f %%   %d ms, %d ms%n",
                what,
                without,
                median(seatrial.stream().map(Cost::wall).toList()),
                difference,
                100.0 * difference / without,
                median(helm.stream().map(Cost::processor).toList()),
                median(seatrial.stream().map(Cost::processor).toList()));
    }

    private static String last(List<Cost> costs) {
        return costs.get(costs.size() - 1).wall() + " ms";
    }

    private static long median(List<Long> times) {
        List<Long> counted = times.subList(1, times.size()).stream().sorted().toList();
        return counted.get(counted.size() / 2);
    }

    private static long milliseconds(long nanoseconds) {
        return nanoseconds / 1_000_000;
    }
}
