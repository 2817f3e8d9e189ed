/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.hostile;

import dev.seatrial.chart.ChartFixture;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A hostile input.
 *
 * @param name what it is, unique in the table
 * @param end how it must end
 * @param action loads or renders it
 */
record Attack(String name, End end, Action action) {

    /** How an attack ends. */
    enum End {
        /** With the error of a limit: time, output, memory or stack. */
        LIMIT,
        /** With any documented error, or with none: it is only the time that counts. */
        ANY,
        /** Without an error. */
        NONE
    }

    /** What is done with the input. */
    @FunctionalInterface
    interface Action {

        /**
         * Loads or renders.
         *
         * @param folder an empty folder
         */
        void run(Limits limits, Path folder) throws IOException;
    }

    /** Renders a template in which {@code DAG} stands for statements that make a value whose text is 2^40 long. */
    static Attack template(String name, End end, String template) {
        String dag = "{{ $d := dict \"a\" 1 }}{{ range until 40 }}{{ $d = dict \"a\" $d \"b\" $d }}{{ end }}";
        return chart(name, end, "==> templates/a.yaml\n" + template.replace("DAG", dag));
    }

    /** Renders a chart written as one text. */
    static Attack chart(String name, End end, String files) {
        return new Attack(name, end, (limits, folder) -> render(limits, HelmVersion.latest(), files));
    }

    /** Renders a chart with a schema as Helm 4 and as Helm 3 do. */
    static void addSchema(java.util.List<Attack> attacks, String name, End end, String schema, String values) {
        String files =
                "==> values.schema.json\n" + schema + "\n==> values.yaml\n" + values + "\n==> templates/a.yaml\na: 1\n";
        attacks.add(chart("schema: " + name + ", Helm 4", end, files));
        attacks.add(new Attack(
                "schema: " + name + ", Helm 3", end, (limits, folder) -> render(limits, HelmVersion.V3_17, files)));
    }

    /** Loads a folder or an archive, and renders it. */
    static void load(Limits limits, Path chart) {
        ChartRenderer.render(RenderRequest.builder(ChartLoader.load(chart, HelmVersion.latest(), limits))
                .release("r")
                .limits(limits)
                .build());
    }

    private static void render(Limits limits, HelmVersion helm, String files) {
        ChartRenderer.render(RenderRequest.builder(ChartFixture.chart(files))
                .helmVersion(helm)
                .release("r")
                .limits(limits)
                .build());
    }

    @Override
    public String toString() {
        return name;
    }
}
