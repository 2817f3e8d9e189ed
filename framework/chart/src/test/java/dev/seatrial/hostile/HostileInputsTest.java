/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.Limit;
import dev.seatrial.chart.Limits;
import dev.seatrial.render.RenderException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a chart tries, it ends in time, and with an error that names the limit. */
@Isolated("it fills the memory")
@Execution(ExecutionMode.SAME_THREAD)
class HostileInputsTest {

    private static final Duration LIMIT = Duration.ofMillis(150);
    /** The promise is one second, which {@link HostileTable} measures; a build machine has other work too. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Limits LIMITS = Limits.defaults().withTime(LIMIT).with(Limit.OUTPUT, 40_000_000);

    private static final List<String> LIMIT_REACHED = List.of(
            "exceeds the time limit of 150 ms",
            "exceeds the output limit of 40000000 characters",
            "exceeded the memory of the JVM",
            "exceeds the memory of the JVM",
            "calls of tpl are nested more than 1000 levels deep",
            "is nested more than 100 levels deep");

    @TempDir
    Path folder;

    static List<Attack> attacks() {
        return HostileTable.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void ends_soon_and_names_the_limit(Attack attack) {
        long start = System.nanoTime();
        Throwable error = catchThrowable(() -> attack.action().run(LIMITS, folder));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).isLessThan(LIMIT.plus(PATIENCE));
        if (error != null) {
            assertThat(error).isInstanceOfAny(RenderException.class, ChartException.class);
        }
        if (attack.end() == Attack.End.LIMIT) {
            assertThat(LIMIT_REACHED).anySatisfy(text -> assertThat(error).hasMessageContaining(text));
        }
    }

    @Test
    void each_name_is_there_once() {
        assertThat(attacks()).extracting(Attack::name).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }
}
