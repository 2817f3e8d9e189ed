/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A class of one thousand {@code @ChartTest} methods, as a user might write them over the years: every fourth renders the
 * defaults, the others each have values of their own, so that 751 different renders are made.
 *
 * <p>{@code ThousandTests write CHART FOLDER} writes and compiles the class; {@code ThousandTests run} runs it from the class
 * path, as a build would, and prints what was run and the largest heap.
 */
public final class ThousandTests {

    private static final int METHODS = 1000;
    private static final String NAME = "ThousandChartTests";

    private ThousandTests() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        if (arguments.length == 3 && arguments[0].equals("write")) {
            write(arguments[1], Path.of(arguments[2]));
        } else {
            run();
        }
    }

    private static void write(String chart, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path source = folder.resolve(NAME + ".java");
        Files.writeString(source, source(chart));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        int result =
                compiler.run(null, null, null, "-proc:none", "-parameters", "-d", folder.toString(), source.toString());
        if (result != 0) {
            throw new IllegalStateException("the tests do not compile");
        }
    }

    private static String source(String chart) {
        StringBuilder text = new StringBuilder("""
                import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

                import dev.seatrial.assertion.Notes;
                import dev.seatrial.junit.ChartTest;
                import dev.seatrial.junit.ResourceName;
                import dev.seatrial.junit.SetValue;
                import dev.seatrial.junit.Values;
                import dev.seatrial.junit.ValuesFile;
                import dev.seatrial.manifest.Manifests;
                import io.fabric8.kubernetes.api.model.apps.Deployment;
                import org.junit.jupiter.api.Test;

                @ChartTest(chart = "%s", release = "shop")
                class %s {
                    static final String API = "shop-rust-microservice-api";
                """.formatted(chart, NAME));
        for (int i = 0; i < METHODS; i++) {
            text.append(method(i));
        }
        return text.append("}\n").toString();
    }

    private static String method(int i) {
        String off = "api.autoscaling.enabled=false,api.replicaCount=" + (i + 1);
        return switch (i % 4) {
            case 0 -> """
                    @Test
                    void defaults%d(Manifests manifests) {
                        assertThat(manifests).deployment(API).container("api").hasEnv("RUST_LOG", "info");
                    }
                """.formatted(i);
            case 1 -> """
                    @Test
                    @SetValue("%s")
                    void asserted%d(Manifests manifests) {
                        assertThat(manifests).deployment(API).hasReplicas(%d);
                    }
                """.formatted(off, i, i + 1);
            case 2 -> """
                    @Test
                    void typed%d(@SetValue("%s") @ResourceName(API) Deployment api) {
                        assertThat(api.getSpec().getReplicas()).isEqualTo(%d);
                    }
                """.formatted(i, off, i + 1);
            default -> """
                    @Test
                    @ValuesFile("values-prod.yaml")
                    @Values("api: {ingress: {hosts: [{host: shop%d.example.com, paths: [{path: /, pathType: Prefix}]}]}}")
                    void notes%d(Notes notes) {
                        assertThat(notes).hasLine("https://shop%d.example.com/");
                    }
                """.formatted(i, i, i);
        };
    }

    private static void run() throws ClassNotFoundException {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Class.forName(NAME)))
                                .build(),
                        summary);
        if (summary.getSummary().getTestsSucceededCount() != METHODS) {
            Throwable first = summary.getSummary().getFailures().stream()
                    .map(TestExecutionSummary.Failure::getException)
                    .findFirst()
                    .orElse(null);
            throw new IllegalStateException("not all tests succeed", first);
        }
        double cpu =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
        System.out.printf("%d tests, %.1f s of processor time, heap of at most %d MB%n", METHODS, cpu, peak() >> 20);
    }

    /** The peaks of the pools together: an upper bound of the largest heap. */
    private static long peak() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
