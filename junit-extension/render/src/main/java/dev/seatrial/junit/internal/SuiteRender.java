/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.coverage.Reached;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRecorder;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.report.Render;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.unittest.internal.run.RenderRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the results and the coverage of a run need to know of a render that jobs of suites share. */
final class SuiteRender implements RenderRecord {

    private final RunCoverage coverage;
    private final RecordedDocuments documents;
    private final AtomicReference<@Nullable Render> render = new AtomicReference<>();
    private final AtomicReference<@Nullable Reached> reached = new AtomicReference<>();
    private final AtomicReference<Supplier<Secrets>> secrets = new AtomicReference<>(Secrets::none);

    SuiteRender(RunCoverage coverage, RecordedDocuments documents) {
        this.coverage = coverage;
        this.documents = documents;
    }

    @Override
    public List<RenderListener> listeners() {
        List<RenderListener> all =
                new ArrayList<>(coverage.listeners(new RenderRecords(documents, render::set), reached::set));
        all.add(request -> new RenderRecorder() {
            @Override
            public void finished(RenderedChart rendered) {
                secrets.set(rendered::secrets);
            }

            @Override
            public void failed(RenderException failure) {
                secrets.set(failure::secrets);
            }
        });
        return all;
    }

    Optional<Render> render() {
        return Optional.ofNullable(render.get());
    }

    Optional<Reached> reached() {
        return Optional.ofNullable(reached.get());
    }

    Secrets secrets() {
        return Objects.requireNonNull(secrets.get()).get();
    }
}
