package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The build chooses JUnit, whatever Seatrial was built with. */
class EngineVersionTest {

    @Test
    @EnabledIfSystemProperty(named = "expected.junit", matches = "\\d.*")
    void all_of_junit_has_the_version_that_the_build_names() throws ClassNotFoundException {
        String expected = System.getProperty("expected.junit");

        assertThat(version("org.junit.jupiter.engine.JupiterTestEngine")).isEqualTo(expected);
        assertThat(version("org.junit.jupiter.api.Test")).isEqualTo(expected);
        assertThat(version("org.junit.jupiter.params.ParameterizedTest")).isEqualTo(expected);
    }

    private static String version(String name) throws ClassNotFoundException {
        return Class.forName(name).getPackage().getImplementationVersion();
    }
}
