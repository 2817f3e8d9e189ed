/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a release in a test costs beyond Helm: the same chart is installed and upgraded by plain Helm and as a
 * {@code HelmRelease}, alternately, each time in a new namespace. The first round warms up and does not count.
 */
final class ClusterOverhead {

    private static final String NAME = "overhead";

    private final KubernetesCluster cluster;
    private final HelmCli helm;
    private final String binary;
    private final Path chart;
    private final Times plain = new Times();
    private final Times seatrial = new Times();

    /** Milliseconds of each round. */
    private record Times(List<Long> open, List<Long> install, List<Long> upgrade) {

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
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Clusters clusters = new Clusters()) {
            KubernetesCluster cluster = clusters.get(ClusterRequest.of("", "", ""));
            cluster.load(List.of(arguments[2].split(",", -1)));
            ClusterOverhead overhead = new ClusterOverhead(cluster, arguments[0], Path.of(arguments[1]));
            for (int round = 0; round <= Integer.parseInt(arguments[3]); round++) {
                overhead.withHelm();
                overhead.withSeatrial();
            }
            overhead.print();
        }
    }

    private void withHelm() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (TestNamespace namespace = cluster.namespaces().create(NAME)) {
            plain.open().add(since(start));
            plain.install().add(run(namespace, "install"));
            plain.upgrade().add(run(namespace, "upgrade", "--set", "answer=second"));
        }
    }

    private void withSeatrial() {
        long start = System.nanoTime();
        ReleaseSpec spec = new ReleaseSpec(NAME, chart, List.of(), List.of(NAME), Path.of("target"));
        try (HelmRelease release = HelmRelease.open(spec, cluster, helm)) {
            seatrial.open().add(since(start));
            long install = System.nanoTime();
            release.install();
            seatrial.install().add(since(install));
            long upgrade = System.nanoTime();
            release.upgrade(HelmOptions.set("answer=second"));
            seatrial.upgrade().add(since(upgrade));
        }
    }

    private long run(TestNamespace namespace, String verb, String... more) throws IOException, InterruptedException {
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
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return since(start);
    }

    private void print() {
        print("open a namespace", plain.open(), seatrial.open());
        print("install", plain.install(), seatrial.install());
        print("upgrade", plain.upgrade(), seatrial.upgrade());
    }

    private static void print(String what, List<Long> helm, List<Long> seatrial) {
        long with = median(seatrial);
        long without = median(helm);
        System.out.printf(
                Locale.ROOT,
                "%-18s %7d ms %7d ms %+6.1f %%%n",
                what,
                without,
                with,
                100.0 * (with - without) / without);
    }

    private static long median(List<Long> times) {
        List<Long> counted = times.subList(1, times.size()).stream().sorted().toList();
        return counted.get(counted.size() / 2);
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
