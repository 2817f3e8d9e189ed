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

/** Tells which JVMs belong to the same run: what they come to is reported on one page, without that of earlier runs. */
@API(status = Status.EXPERIMENTAL)
public final class RunId {

    /** The system property, or JUnit configuration parameter, that names the run. */
    public static final String PROPERTY = "seatrial.run";

    /** The environment variable that names the run where the property is not set. */
    public static final String VARIABLE = "SEATRIAL_RUN";

    private RunId() {}

    /**
     * Returns the ID of the run: the given one; or else that of the Maven process that started this JVM; or else a new one,
     * so that the JVM is a run of its own.
     *
     * @param property reads a property, null where it is not set
     * @param environment reads an environment variable, null where it is not set
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
