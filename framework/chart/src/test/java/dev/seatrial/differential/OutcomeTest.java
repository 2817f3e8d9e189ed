/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Compares outcomes as the differential test does: less the addresses in memory, and nothing else. */
class OutcomeTest {

    private static final String UTC_IN_HELM_4_2 = "100000101010100001001100000";
    private static final String UTC_IN_SEATRIAL = "11111111111100001100100000";

    @Test
    void a_number_in_which_two_runs_of_helm_differ_is_an_address() {
        assertThat(agree("at 0676433025117100", "at 0571233025117100", "at 014000000221505"))
                .isTrue();
    }

    @Test
    void a_number_on_which_two_runs_of_helm_agree_is_compared() {
        assertThat(agree(
                        "at 0676433025117100 and 1234567",
                        "at 0571233025117100 and 1234567",
                        "at 014000000221505 and 1234568"))
                .isFalse();
    }

    @Test
    void the_text_between_the_numbers_is_compared() {
        assertThat(agree("at 0676433025117100", "at 0571233025117100", "in 014000000221505"))
                .isFalse();
    }

    @Test
    void an_address_that_every_run_of_helm_prints_does_not_hide_one_that_changes() {
        assertThat(agree(
                        UTC_IN_HELM_4_2 + " at 0676433025117100",
                        UTC_IN_HELM_4_2 + " at 0571233025117100",
                        UTC_IN_SEATRIAL + " at 014000000221505"))
                .isTrue();
    }

    @Test
    void an_output_is_not_an_error_of_the_same_text() {
        assertThat(Outcome.output("text").comparable())
                .isNotEqualTo(Outcome.error("text").comparable());
    }

    @Test
    void a_number_of_six_digits_is_no_address() {
        assertThat(Outcome.output("123456").comparable())
                .isNotEqualTo(Outcome.output("123457").comparable());
    }

    private static boolean agree(String helm, String helmAgain, String seatrial) {
        return Outcome.output(helm).matchesExceptForAddresses(Outcome.output(helmAgain), Outcome.output(seatrial));
    }
}
