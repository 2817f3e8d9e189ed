package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.seatrial.junit.ChartMatrix;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** JUnit 5.11 and 5.12 cannot run a class several times. */
class OlderJUnitTest {

    @ChartTest(chart = "src/main/helm/shop", release = "shop")
    @ChartMatrix(kubernetes = {"1.27", "1.35"})
    static class Matrix {

        @Test
        void there_is_a_deployment(Manifests manifests) {}
    }

    @Test
    void a_matrix_fails_and_says_what_it_needs() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Matrix.class))
                                .build(),
                        listener);

        assertThat(listener.getSummary().getTestsStartedCount()).isZero();
        assertThat(listener.getSummary().getFailures()).singleElement().satisfies(failure -> assertThat(
                        failure.getException())
                .hasMessageContaining(
                        "Running a class once per version or values file needs JUnit 5.13 or newer, but the tests run with JUnit "
                                + System.getProperty("expected.junit") + ".")
                .hasMessageContaining("import org.junit:junit-bom:5.14.4 in <dependencyManagement>")
                .hasMessageContaining("testImplementation(platform(\"org.junit:junit-bom:5.14.4\"))")
                .hasMessageContaining("<junit-jupiter.version>5.14.4</junit-jupiter.version>"));
    }
}
