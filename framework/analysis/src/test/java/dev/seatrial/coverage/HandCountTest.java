/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.Chart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coverage equals what was counted by hand, however the tests were run. */
class HandCountTest {

    static List<HandCount> all() {
        return HandCount.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void equals_the_count_made_by_hand(HandCount count) {
        CoverageData data = Recorded.data(count.chart(), count.tests());

        assertThat(HandCount.counts(data)).isEqualTo(count.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void the_order_of_the_tests_makes_no_difference(HandCount count) throws IOException {
        byte[] usual = bytes(Recorded.data(count.chart(), count.tests()));

        for (int seed = 0; seed < 5; seed++) {
            List<String> names = new ArrayList<>(count.tests().keySet());
            Collections.shuffle(names, new Random(seed));
            Map<String, String> shuffled = new LinkedHashMap<>();
            names.forEach(name -> shuffled.put(name, count.tests().get(name)));
            assertThat(bytes(Recorded.data(count.chart(), shuffled))).isEqualTo(usual);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void eight_threads_record_the_same_as_one(HandCount count) throws InterruptedException, ExecutionException {
        CoverageCollector collector = Recorded.collector();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        for (int round = 0; round < 16; round++) {
            count.tests()
                    .forEach((test, sets) ->
                            running.add(threads.submit(() -> Recorded.render(collector, count.chart(), test, sets))));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();

        assertThat(HandCount.counts(collector.data())).isEqualTo(count.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void four_jvms_that_share_the_tests_add_up(HandCount count) throws IOException {
        List<CoverageCollector> jvms =
                List.of(Recorded.collector(), Recorded.collector(), Recorded.collector(), Recorded.collector());
        int next = 0;
        for (Map.Entry<String, String> test : count.tests().entrySet()) {
            Chart loadedByItself = HandCount.of(count.name()).chart();
            Recorded.render(jvms.get(next++ % jvms.size()), loadedByItself, test.getKey(), test.getValue());
        }
        List<CoverageData> read = new ArrayList<>();
        for (CoverageCollector jvm : jvms) {
            read.add(CoverageData.read(new ByteArrayInputStream(bytes(jvm.data()))));
        }

        CoverageData merged = CoverageData.merge(read);

        assertThat(HandCount.counts(merged)).isEqualTo(count.expected());
        assertThat(merged.tests()).hasSize(count.tests().size());
    }

    @Test
    void vendored_subcharts_count_by_name() {
        HandCount count = HandCount.of("5-subcharts");
        CoverageCollector collector = Recorded.collector("db");

        Recorded.render(collector, count.chart(), "default", "");

        assertThat(HandCount.counts(collector.data()))
                .contains("charts/db/templates/d.yaml lines 1/1 branches 0/0 actions 1/1 files 1/1 defines 0/0\n");
    }

    private static byte[] bytes(CoverageData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.write(out);
        return out.toByteArray();
    }
}
