/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.UUID;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The ID that JVMs of the same run share. The report page shows the results of one run. */
@API(status = Status.EXPERIMENTAL)
public final class RunId {

    /** The system property or JUnit configuration parameter that sets the ID. */
    public static final String PROPERTY = "seatrial.run";

    /** The environment variable that sets the ID if the property is not set. */
    public static final String VARIABLE = "SEATRIAL_RUN";

    private RunId() {}

    /**
     * Returns the ID of the run: the given one, or else that of the Maven process that started this JVM, or else a new one,
     * so that the JVM is a run of its own.
     *
     * @param property returns the value of a property, or null if it is not set
     * @param environment returns the value of an environment variable, or null if it is not set
     */
    public static String of(
            Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
        String given = property.apply(PROPERTY);
        String set = given == null || given.isBlank() ? environment.apply(VARIABLE) : given;
        return set == null || set.isBlank()
                ? MavenProcess.id().orElseGet(() -> UUID.randomUUID().toString())
                : set;
    }
}
