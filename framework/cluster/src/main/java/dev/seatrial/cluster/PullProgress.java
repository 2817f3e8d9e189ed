/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The progress of a pull as Docker reports it. */
final class PullProgress implements ResultCallback<PullResponseItem> {

    private static final Logger LOG = LoggerFactory.getLogger(PullProgress.class);
    private static final long BETWEEN_LINES = Duration.ofSeconds(10).toNanos();

    private final String image;
    private final Map<String, Long> loaded = new HashMap<>();
    private final Map<String, Long> totals = new HashMap<>();
    private @Nullable Closeable stream;
    private @Nullable Throwable failure;
    private boolean answered;
    private boolean ended;
    private long words;
    private long lastLine = System.nanoTime();

    PullProgress(String image) {
        this.image = image;
    }

    /** Waits for a response or a failure, at most for the given time. */
    synchronized boolean beginsWithin(Duration limit) {
        await(limit, () -> answered || ended);
        return answered || ended;
    }

    /** Returns whether a registry has the image. A pull that ended without such a response has failed. */
    synchronized boolean isAnswered() {
        return answered;
    }

    /** Waits for the end as long as there is progress within the given time. Returns whether the pull is complete. */
    synchronized boolean endsWithStallsUpTo(Duration limit) {
        while (!ended) {
            long before = words;
            await(limit, () -> ended || words != before);
            if (!ended && words == before) {
                failure = new DockerClientException("no data was received for " + limit.toSeconds() + " seconds");
                return false;
            }
        }
        return failure == null;
    }

    /** Returns the reason why the pull failed. */
    synchronized Throwable failure() {
        return failure == null ? new DockerClientException("the registry did not respond") : failure;
    }

    @Override
    public synchronized void onStart(Closeable opened) {
        stream = opened;
    }

    @Override
    public synchronized void onNext(PullResponseItem item) {
        words++;
        if (item.isErrorIndicated()) {
            String message =
                    item.getErrorDetail() == null ? null : item.getErrorDetail().getMessage();
            failure = new DockerClientException(message == null ? "the pull failed" : message);
        } else {
            answered = true;
            progress(item);
        }
        notifyAll();
    }

    @Override
    public synchronized void onError(Throwable throwable) {
        if (failure == null) {
            failure = throwable;
        }
        ended = true;
        notifyAll();
    }

    @Override
    public synchronized void onComplete() {
        ended = true;
        notifyAll();
    }

    @Override
    public void close() {
        Closeable open;
        synchronized (this) {
            open = stream;
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void progress(PullResponseItem item) {
        ResponseItem.ProgressDetail detail = item.getProgressDetail();
        if (item.getId() != null && detail != null && detail.getCurrent() != null && detail.getTotal() != null) {
            loaded.put(item.getId(), detail.getCurrent());
            totals.put(item.getId(), detail.getTotal());
        }
        if (words == 1) {
            LOG.info("pulling {}", image);
        } else if (System.nanoTime() - lastLine > BETWEEN_LINES) {
            lastLine = System.nanoTime();
            LOG.info("pulling {}: {} of {} MB", image, megabytes(loaded), megabytes(totals));
        }
    }

    private static long megabytes(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum() / 1_000_000;
    }

    private void await(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); left > 0 && !condition.getAsBoolean(); ) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while pulling " + image, e));
        }
    }
}
