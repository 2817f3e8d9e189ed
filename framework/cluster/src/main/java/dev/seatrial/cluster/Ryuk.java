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
 * The cleanup container of Testcontainers. Testcontainers starts it before anything else. Without its image, it fails
 * after minutes of trying to pull it. Ryuk can only be turned off with an environment variable, which is too late for a
 * running JVM. Therefore, if the image is not available, this class makes the same choice as the variable would.
 *
 * <p>This uses internals of Testcontainers. If a version does not have them, nothing is changed.
 */
final class Ryuk {

    private static final Logger LOG = LoggerFactory.getLogger(Ryuk.class);
    private static final String PACKAGE = "org.testcontainers.utility.";

    private Ryuk() {}

    /** Turns Ryuk off if its image is not available and cannot be pulled. */
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
                        "Ryuk is turned off, since Docker does not have its image {} and it cannot be pulled ({})."
                                + " Seatrial removes its containers when the JVM ends, or else when the next one starts.",
                        image,
                        reason.get());
                chosen.set(null, reaperOfJvm());
            }
        } catch (ReflectiveOperationException | ClassCastException e) {
            LOG.debug(
                    "this version of Testcontainers is not supported; set TESTCONTAINERS_RYUK_DISABLED=true to turn Ryuk off",
                    e);
        }
    }

    /**
     * Returns the field in which Testcontainers keeps the resource reaper; its value is null until it is first used.
     */
    static Field chosenReaper() throws ReflectiveOperationException {
        Field field = ResourceReaper.class.getDeclaredField("instance");
        field.setAccessible(true);
        return field;
    }

    /** Returns the Ryuk image of this version of Testcontainers, or its substitute. */
    static DockerImageName image() throws ReflectiveOperationException {
        GenericContainer<?> container = (GenericContainer<?>) create("RyukContainer");
        Method name = RemoteDockerImage.class.getDeclaredMethod("getImageName");
        name.setAccessible(true);
        return (DockerImageName) name.invoke(container.getImage());
    }

    /** Returns the resource reaper that Testcontainers uses if the variable turns Ryuk off: a shutdown hook. */
    static ResourceReaper reaperOfJvm() throws ReflectiveOperationException {
        return (ResourceReaper) create("JVMHookResourceReaper");
    }

    private static Object create(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(PACKAGE + name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
