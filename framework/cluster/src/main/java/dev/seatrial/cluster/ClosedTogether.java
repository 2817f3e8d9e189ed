/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resources that are closed together with a cluster. */
final class ClosedTogether implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedTogether.class);

    private final List<AutoCloseable> resources = new ArrayList<>();

    synchronized void add(AutoCloseable resource) {
        resources.add(resource);
    }

    @Override
    public synchronized void close() {
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn("{} could not be closed", resource, e);
            }
        }
        resources.clear();
    }
}
