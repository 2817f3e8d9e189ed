/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.seatrial.diagnostic.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Pulls images. If no registry answers, this is known within seconds. A download may take as long as it makes progress,
 * and is retried if it breaks off, as Testcontainers does.
 */
final class ImagePull {

    /** The system property with the number of seconds that a registry may take for its first response. */
    static final String TIMEOUT = "seatrial.docker.registry-timeout";

    private static final Logger LOG = LoggerFactory.getLogger(ImagePull.class);
    private static final int ATTEMPTS = 3;

    private final DockerClient client;
    private final Patience patience;
    private final Consumer<DockerImageName> again;

    /**
     * The time limits of a pull.
     *
     * @param firstAnswer how long a registry may take for its first response
     * @param stall how long a download may make no progress
     * @param pause how long to wait before a retry
     */
    record Patience(Duration firstAnswer, Duration stall, Duration pause) {}

    /**
     * Creates a pull.
     *
     * @param again retries a download that broke off; throws an exception if that is not possible either
     */
    ImagePull(DockerClient client, Patience patience, Consumer<DockerImageName> again) {
        this.client = client;
        this.patience = patience;
        this.again = again;
    }

    /** Returns a pull with the time limits from the properties of this JVM and the settings of Testcontainers. */
    static ImagePull of(DockerClient client) {
        return new ImagePull(
                client,
                new Patience(
                        firstAnswer(System::getProperty),
                        Duration.ofSeconds(
                                TestcontainersConfiguration.getInstance().getImagePullPauseTimeout()),
                        Duration.ofSeconds(1)),
                name -> new RemoteDockerImage(name).get());
    }

    /** Pulls an image. Returns the reason if that is not possible; empty if the image is available now. */
    Optional<String> pull(DockerImageName name) {
        String reason = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try (PullProgress progress = begin(name)) {
                if (!progress.beginsWithin(patience.firstAnswer())) {
                    return Optional.of("no registry answered within "
                            + Counted.of((int) patience.firstAnswer().toSeconds(), "second"));
                }
                if (progress.isAnswered()) {
                    return finish(name, progress);
                }
                Throwable failure = progress.failure();
                reason = words(failure);
                if (failure instanceof NotFoundException) {
                    break;
                }
            }
            if (attempt < ATTEMPTS) {
                pause();
            }
        }
        return Optional.of(reason);
    }

    @SuppressWarnings("NullAway") // the function answers null for what is not set
    static Duration firstAnswer(UnaryOperator<@Nullable String> properties) {
        String seconds = properties.apply(TIMEOUT);
        try {
            return Duration.ofSeconds(seconds == null ? 15 : Long.parseLong(seconds.strip()));
        } catch (NumberFormatException e) {
            throw ClusterUnavailable.of(
                    "`-D" + TIMEOUT + "=" + seconds + "` is not valid.", "Use a number of seconds.");
        }
    }

    private PullProgress begin(DockerImageName name) {
        return client.pullImageCmd(name.getUnversionedPart())
                .withTag(name.getVersionPart())
                .exec(new PullProgress(name.asCanonicalNameString()));
    }

    private Optional<String> finish(DockerImageName name, PullProgress progress) {
        if (progress.endsWithStallsUpTo(patience.stall())) {
            return Optional.empty();
        }
        LOG.info("the download of {} broke off and is retried: {}", name, words(progress.failure()));
        try {
            again.accept(name);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(words(ClusterUnavailable.innermost(e)));
        }
    }

    /** Returns the message of Docker, without the JSON and the status code that the client adds. */
    private static String words(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        int json = message.indexOf('{');
        if (json >= 0) {
            try {
                return new ObjectMapper()
                        .readTree(message.substring(json))
                        .path("message")
                        .asText(message)
                        .strip();
            } catch (JsonProcessingException e) {
                return message;
            }
        }
        return message;
    }

    private void pause() {
        try {
            Thread.sleep(patience.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for a registry", e));
        }
    }
}
