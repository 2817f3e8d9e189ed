/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.INTERNAL;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What the goals that render charts have in common: the values, and the versions of Helm. */
@API(status = INTERNAL, since = "0.1")
public abstract class RenderMojo extends ChartMojo {

    /** Files with values; later files override earlier ones. */
    @Parameter(property = "seatrial.values")
    protected List<File> valuesFiles = List.of();

    /** Values as {@code --set} of Helm takes them, such as {@code image.tag=1.2.3}. */
    @Parameter(property = "seatrial.set")
    protected List<String> set = List.of();

    /** The namespace of the release. */
    @Parameter(property = "seatrial.namespace")
    protected @Nullable String namespace;

    /** The version of Helm to follow, such as {@code 3.17}; the newest one that Seatrial knows if it is not set. */
    @Parameter(property = "seatrial.helmVersion")
    protected @Nullable String helmVersion;

    /** Returns a command with the flags that all of them have. */
    final Command command(String name) {
        Command command = new Command(name);
        valuesFiles.forEach(file -> command.flag("values", file.getPath()));
        set.forEach(value -> command.flag("set", value));
        return command.flag("namespace", namespace).flag("helm-version", helmVersion);
    }
}
