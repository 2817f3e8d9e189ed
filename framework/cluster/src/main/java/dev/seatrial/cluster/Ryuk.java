/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ResourceReaper;

/**
 * Testcontainers' container for cleaning up. Testcontainers starts it before anything else, fails without its image after
 * minutes of trying to pull it, and can be told to do without by an environment variable only, which comes too late for a
 * JVM that runs. So the choice that the variable makes is made here where the image cannot be had.
 *
 * <p>What is reached for is not part of Testcontainers' interface. In a version that has it no more, Testcontainers is left
 * to do what it does.
 */
final class Ryuk {

    private static final Logger LOG = LoggerFactory.getLogger(Ryuk.class);
    private static final String PACKAGE = "org.testcontainers.utility.";

    private Ryuk() {}

    /** Lets Testcontainers clean up without Ryuk where its image is not here and cannot be pulled. */
    static synchronized void leaveOutIfMissing(HostImages images) {
        if (Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            return;
        }
        try {
            Field chosen = chosenReaper();
            if (chosen.get(null) != null) {
                return;
            }
            DockerImageName image = image();
            Optional<String> reason = images.missing(image);
            if (reason.isPresent()) {
                LOG.warn(
                        "Testcontainers does without Ryuk, whose image {} is not in Docker and cannot be pulled ({});"
                                + " Seatrial removes its containers when the JVM ends, else when the next one starts.",
                        image,
                        reason.get());
                chosen.set(null, reaperOfJvm());
            }
        } catch (ReflectiveOperationException | ClassCastException e) {
            LOG.debug(
                    "this version of Testcontainers is not known; TESTCONTAINERS_RYUK_DISABLED=true turns Ryuk off", e);
        }
    }

    /** Where Testcontainers keeps who cleans up, null until it first matters. */
    static Field chosenReaper() throws ReflectiveOperationException {
        Field field = ResourceReaper.class.getDeclaredField("instance");
        field.setAccessible(true);
        return field;
    }

    /** Returns the image of this version of Testcontainers, or what stands in for it. */
    static DockerImageName image() throws ReflectiveOperationException {
        GenericContainer<?> container = (GenericContainer<?>) create("RyukContainer");
        Method name = RemoteDockerImage.class.getDeclaredMethod("getImageName");
        name.setAccessible(true);
        return (DockerImageName) name.invoke(container.getImage());
    }

    /** Returns what cleans up where the variable turns Ryuk off: a shutdown hook. */
    static ResourceReaper reaperOfJvm() throws ReflectiveOperationException {
        return (ResourceReaper) create("JVMHookResourceReaper");
    }

    private static Object create(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(PACKAGE + name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
