/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.unittest.internal.report.DisplayPath;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.Node;
import org.opentest4j.AssertionFailedError;

/** A file of suites, or a chart, that cannot be read: a test that fails. */
final class BrokenSuiteDescriptor extends AbstractTestDescriptor implements Node<SuitesContext> {

    private final String message;

    BrokenSuiteDescriptor(UniqueId parent, Path file, int line, String problem) {
        super(
                parent.append("broken", file.toString()),
                DisplayPath.of(Path.of(""), file).toString(),
                FileSource.from(file.toAbsolutePath().toFile(), line > 0 ? FilePosition.from(line) : null));
        this.message = message(file, line, problem);
    }

    /** Returns a message with the place of a problem in front. */
    static String message(Path file, int line, @Nullable String problem) {
        return DisplayPath.of(Path.of(""), file) + (line > 0 ? ":" + line : "") + ": " + problem;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public SuitesContext execute(SuitesContext context, DynamicTestExecutor executor) {
        throw new AssertionFailedError(message);
    }
}
