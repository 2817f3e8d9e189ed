/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiListingTest {

    private static final ApiListing OLD = ApiListing.parse("""
            public final class a.Chart
                public java.lang.String a.Chart.name()
            public abstract interface a.Rule
            public abstract sealed interface a.Node
            """);

    @Test
    void what_is_removed_breaks_users() {
        ApiListing.Changes changes = OLD.to(ApiListing.parse("""
                public final class a.Chart
                public abstract interface a.Rule
                """));

        assertThat(changes.breaking())
                .containsExactlyInAnyOrder(
                        "- public java.lang.String a.Chart.name()", "- public abstract sealed interface a.Node");
        assertThat(changes.compatible()).isEmpty();
    }

    @Test
    void an_abstract_method_breaks_those_who_implement_the_interface() {
        ApiListing.Changes changes = OLD.to(ApiListing.parse("""
                public final class a.Chart
                    public java.lang.String a.Chart.name()
                    public java.lang.String a.Chart.version()
                public abstract interface a.Rule
                    public abstract void a.Rule.check()
                public abstract sealed interface a.Node
                    public abstract int a.Node.line()
                """));

        assertThat(changes.breaking()).containsExactly("+ public abstract void a.Rule.check()");
        assertThat(changes.compatible())
                .containsExactlyInAnyOrder(
                        "+ public java.lang.String a.Chart.version()", "+ public abstract int a.Node.line()");
    }

    @Test
    void a_listing_reads_what_it_writes() {
        ApiListing listing = ApiListing.of(List.of(Sample.class));

        assertThat(listing.text()).isEqualTo("""
                public abstract static class dev.seatrial.architecture.ApiListingTest$Sample implements java.lang.Runnable
                    protected dev.seatrial.architecture.ApiListingTest$Sample()
                    public int dev.seatrial.architecture.ApiListingTest$Sample.count(java.util.List<java.lang.String>)
                """);
        assertThat(ApiListing.parse(listing.text())).isEqualTo(listing);
    }

    /** A type with one member of each visibility. */
    public abstract static class Sample implements Runnable {

        protected Sample() {}

        public synchronized int count(List<String> names) {
            return hidden(names);
        }

        private int hidden(List<String> names) {
            return names.size();
        }
    }
}
