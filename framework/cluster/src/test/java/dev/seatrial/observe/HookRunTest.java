/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookRunTest {

    @ParameterizedTest
    @CsvSource({
        "install,  pre-install pre-upgrade, pre-install,  true",
        "install,  pre-install pre-upgrade, pre-upgrade,  false",
        "install,  post-delete,             post-delete,  true",
        "upgrade,  pre-install pre-upgrade, pre-upgrade,  true",
        "upgrade,  pre-install pre-upgrade, pre-install,  false",
        "upgrade,  pre-install,             pre-install,  true",
        "upgrade,  pre-rollback,            pre-rollback, true",
        "rollback, pre-rollback,            pre-rollback, true",
        "rollback, pre-upgrade,             pre-upgrade,  false",
        "uninstall, pre-delete,             pre-delete,   true",
        "test,     test,                    test,         true",
        "'',       post-upgrade,            post-upgrade, true",
        "upgrade,  post-upgrade,            pre-upgrade,  false",
    })
    void is_for_the_events_of_the_command_that_ran_it(String operation, String events, String event, boolean expected) {
        assertThat(run(operation, List.of(events.split(" "))).isFor(event)).isEqualTo(expected);
    }

    private static HookRun run(String operation, List<String> events) {
        return new HookRun(
                new ObjectRef("Job", "shop-migrate"),
                operation,
                events,
                0,
                List.of(),
                Script.START,
                null,
                HookRun.Outcome.RUNNING,
                null,
                "",
                false,
                List.of());
    }
}
