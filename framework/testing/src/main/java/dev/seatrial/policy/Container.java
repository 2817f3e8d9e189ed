/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.ManifestPath;
import java.util.Map;
import org.apiguardian.api.API;

/** A container of a workload, as a policy rule sees it. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Container extends Subject {

    private final Workload workload;
    private final boolean isInit;

    Container(Workload workload, ManifestPath path, Map<?, ?> content, boolean isInit) {
        super(path, content);
        this.workload = workload;
        this.isInit = isInit;
    }

    @Override
    public Resource resource() {
        return workload.resource();
    }

    @Override
    public String label() {
        return (isInit ? "init container `" : "container `") + name() + "` of " + workload.label();
    }

    /** Returns the workload that runs the container. */
    public Workload workload() {
        return workload;
    }

    /** Returns the name; empty if the container has none. */
    public String name() {
        return content().get("name") instanceof String name ? name : "";
    }

    /** Returns whether this is an init container that ends before the others start. Sidecars are not. */
    public boolean isInit() {
        return isInit && !text("restartPolicy").orElse("").equals("Always");
    }

    /** Returns the combined security contexts of the container and its pod. */
    SecurityContext securityContext() {
        return new SecurityContext(workload, this);
    }
}
